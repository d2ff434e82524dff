'use client'

import { Ellipsis } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { CountMark } from '@/components/shell/count-mark'
import { navIcons } from '@/components/shell/nav-icons'
import type { NavKey } from '@/components/shell/shell-view'
import { useNavLinks, type NavLink } from '@/components/shell/use-nav-links'
import { classNames } from '@/components/ui/class-names'
import { Menu, MenuLink } from '@/components/ui/menu'

const PLACES = 5

type BottomNavProps = { federation: string; nav: readonly NavKey[]; waitingCount: number }

/** The parts at the foot of a phone: five at most, the rest behind "Thêm". */
export function BottomNav({ federation, nav, waitingCount }: BottomNavProps) {
  const t = useTranslations('shell')
  const links = useNavLinks(federation, phoneOrder(nav))
  const shown = links.length > PLACES ? links.slice(0, PLACES - 1) : links
  const rest = links.slice(shown.length)
  return (
    <nav
      aria-label={t('main_menu')}
      className="border-line bg-surface-raised fixed inset-x-0 bottom-0 z-30 border-t pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {shown.map((link) => (
          <li key={link.key} className="min-w-0 flex-1">
            <Link
              href={link.href}
              aria-current={link.current ? 'page' : undefined}
              className={placeStyle(link.current)}
            >
              <PlaceContent link={link} count={link.key === 'tasks' ? waitingCount : 0} />
            </Link>
          </li>
        ))}
        {rest.length > 0 ? (
          <li className="min-w-0 flex-1">
            <MoreParts label={t('more')} links={rest} />
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** On a phone members are looked up more often than plans are read. */
function phoneOrder(nav: readonly NavKey[]): NavKey[] {
  if (!nav.includes('members')) return [...nav]
  return nav.flatMap((key) => (key === 'members' ? [] : key === 'plans' ? ['members', 'plans'] : [key]))
}

function PlaceContent({ link, count }: { link: NavLink; count: number }) {
  const t = useTranslations('shell')
  const Icon = navIcons[link.key]
  return (
    <>
      <span className="relative">
        <Icon aria-hidden className="size-5" strokeWidth={link.current ? 2.25 : 1.75} />
        {count > 0 ? (
          <span className="absolute -top-1 left-3.5 flex">
            <CountMark count={count} />
          </span>
        ) : null}
      </span>
      {count > 0 ? <span className="sr-only">{t('waiting', { count })}.</span> : null}
      <span className="w-full truncate text-center">{link.short}</span>
    </>
  )
}

function MoreParts({ label, links }: { label: string; links: readonly NavLink[] }) {
  return (
    <Menu
      align="end"
      side="top"
      trigger={
        <button type="button" className={placeStyle(links.some((link) => link.current))}>
          <Ellipsis aria-hidden className="size-5" />
          <span>{label}</span>
        </button>
      }
    >
      {links.map((link) => {
        const Icon = navIcons[link.key]
        return (
          <MenuLink
            key={link.key}
            href={link.href}
            current={link.current}
            icon={<Icon aria-hidden className="size-4" />}
          >
            {link.label}
          </MenuLink>
        )
      })}
    </Menu>
  )
}

function placeStyle(current: boolean): string {
  return classNames(
    'focus-inset flex h-14 w-full flex-col items-center justify-center gap-0.5 px-0.5 text-xs',
    current ? 'text-primary font-strong' : 'text-ink-soft',
  )
}

'use client'

import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { Brand } from '@/components/shell/brand'
import { navIcons } from '@/components/shell/nav-icons'
import type { NavKey } from '@/components/shell/shell-view'
import { useNavLinks } from '@/components/shell/use-nav-links'
import { classNames } from '@/components/ui/class-names'

type SideNavProps = { federation: { code: string; name: string }; nav: readonly NavKey[] }

/** The parts at the left: with words on wide screens, marks alone on middle ones, none on phones. */
export function SideNav({ federation, nav }: SideNavProps) {
  const t = useTranslations('shell')
  const links = useNavLinks(federation.code, nav)
  return (
    <nav
      aria-label={t('main_menu')}
      className="border-line bg-surface-sunken sticky top-0 hidden h-dvh w-14 flex-col gap-4 overflow-y-auto border-r px-2 py-2 md:flex lg:w-56 lg:px-3"
    >
      <Brand federation={federation} />
      <ul className="flex flex-col gap-0.5">
        {links.map(({ key, href, label, current }) => {
          const Icon = navIcons[key]
          return (
            <li key={key}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                title={label}
                className={classNames(
                  'text-table flex h-9 items-center gap-3 rounded-md px-2.5 transition-colors pointer-coarse:h-11',
                  current
                    ? 'bg-primary-soft text-primary font-strong'
                    : 'text-ink-soft hover:bg-surface-hover hover:text-ink',
                )}
              >
                <Icon aria-hidden className="size-4.5 shrink-0" strokeWidth={current ? 2.25 : 1.75} />
                <span className="truncate max-lg:sr-only">{label}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

'use client'

import { ArrowUp, ChevronRight, Ellipsis } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { withUnit } from '@/components/shell/shell-links'
import type { PathLevel, UnitChoice } from '@/components/shell/shell-view'
import { UnitChooser } from '@/components/shell/unit-chooser'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'
import { LinkIconButton } from '@/components/ui/link-icon-button'
import { Menu, MenuLink } from '@/components/ui/menu'

type UnitPathProps = { levels: readonly PathLevel[]; below: readonly UnitChoice[] }

/**
 * Where I am in the tree, each level a list of its siblings. Below 1280 px only the unit itself and the way up
 * stand there; below 1536 px the levels above the parent are behind "…".
 */
export function UnitPath({ levels, below }: UnitPathProps) {
  const t = useTranslations('shell.path')
  const router = useRouter()
  const pathname = usePathname()
  const params = useSearchParams()
  const parent = levels.at(-2)
  const above = levels.slice(0, -2)
  const hrefOf = (code: string) => withUnit(pathname, params, code)
  const go = (code: string) => router.push(hrefOf(code))

  return (
    <nav aria-label={t('label')} className="flex min-w-0 items-center">
      {parent ? (
        <span className="xl:hidden">
          <LinkIconButton
            href={hrefOf(parent.code)}
            label={t('up', { name: parent.name })}
            icon={<ArrowUp aria-hidden className="size-4.5" />}
          />
        </span>
      ) : null}
      {above.length > 0 ? (
        <span className="flex items-center max-xl:hidden 2xl:hidden">
          <Menu
            trigger={
              <button
                type="button"
                aria-label={t('above')}
                className={buttonStyle({ tone: 'quiet', size: 'sm', square: true })}
              >
                <Ellipsis aria-hidden className="size-4" />
              </button>
            }
          >
            {above.map((level) => (
              <MenuLink key={level.code} href={hrefOf(level.code)}>
                {level.name}
              </MenuLink>
            ))}
          </Menu>
        </span>
      ) : null}
      <ol className="flex min-w-0 items-center">
        {levels.map((level, index) => {
          const last = index === levels.length - 1
          const shown = last ? '' : index === levels.length - 2 ? 'max-xl:hidden' : 'max-2xl:hidden'
          return (
            <Level
              key={level.code}
              className={classNames(last ? 'min-w-0' : 'max-w-52 shrink-0', shown)}
              first={index === 0}
            >
              <UnitChooser
                name={level.name}
                current={level.code}
                choices={level.siblings ?? [level]}
                label={t('choose', { name: level.name })}
                strong={last}
                onChoose={go}
              />
            </Level>
          )
        })}
        {below.length > 0 ? (
          <Level className="shrink-0 max-xl:hidden" first={false}>
            <UnitChooser name={t('below')} choices={below} label={t('choose_below')} onChoose={go} />
          </Level>
        ) : null}
      </ol>
    </nav>
  )
}

function Level({ className, first, children }: { className: string; first: boolean; children: ReactNode }) {
  return (
    <li className={classNames('flex items-center', className)}>
      {first ? null : <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0 max-xl:hidden" />}
      {children}
    </li>
  )
}

'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { menuEntryOf, partHref, placeOf } from '@/components/shell/shell-links'
import type { NavKey } from '@/components/shell/shell-view'

export type NavLink = { key: NavKey; href: string; label: string; short: string; current: boolean }

/** The links to the parts, at the unit and month of the address on the screen. */
export function useNavLinks(federation: string, nav: readonly NavKey[]): NavLink[] {
  const t = useTranslations('shell')
  const pathname = usePathname()
  const place = placeOf(pathname, useSearchParams())
  return nav.map((key) => ({
    key,
    href: partHref(federation, key, place),
    label: t(`nav.${key}`),
    short: t(`nav_short.${key}`),
    current: menuEntryOf(pathname) === key,
  }))
}

'use client'

import { Languages, Monitor, Moon, Sun, UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { navIcons } from '@/components/shell/nav-icons'
import type { PaletteGroup } from '@/components/shell/palette-items'
import type { NavKey } from '@/components/shell/shell-view'
import { useNavLinks } from '@/components/shell/use-nav-links'
import { chooseLocale, chooseTheme } from '@/lib/i18n/actions'
import { LOCALES } from '@/lib/i18n/locales'
import { THEMES } from '@/lib/i18n/themes'

const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const

/** What the palette offers without asking the server: the parts of the product and the acts of the frame. */
export function usePaletteItems(federation: string, nav: readonly NavKey[]): PaletteGroup[] {
  const t = useTranslations('shell')
  const links = useNavLinks(federation, nav)
  const pages = links.map(({ key, href, label }) => ({
    value: `page:${key}`,
    label,
    href,
    icon: navIcons[key],
  }))
  const adding = nav.includes('members')
    ? [
        {
          value: 'act:add_member',
          label: t('palette.add_member'),
          href: `/${federation}/members/new`,
          icon: UserRoundPlus,
        },
      ]
    : []
  const themes = THEMES.map((theme) => ({
    value: `theme:${theme}`,
    label: `${t('theme.label')}: ${t(`theme.${theme}`)}`,
    icon: themeIcons[theme],
    act: () => void chooseTheme(theme),
  }))
  const languages = LOCALES.map((locale) => ({
    value: `language:${locale}`,
    label: `${t('language.label')}: ${t(`language.${locale}`)}`,
    icon: Languages,
    act: () => void chooseLocale(locale),
  }))
  return [
    { value: 'pages', items: pages },
    { value: 'acts', items: [...adding, ...themes, ...languages] },
  ]
}

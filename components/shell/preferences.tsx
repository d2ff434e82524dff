'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useOptimistic, useSyncExternalStore, useTransition } from 'react'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { chooseLocale, chooseTheme } from '@/lib/i18n/actions'
import { LOCALES } from '@/lib/i18n/locales'
import { isTheme, THEMES, type Theme } from '@/lib/i18n/themes'

/** Language and theme, kept in cookies so that the server draws the first paint right. */
export function Preferences() {
  const t = useTranslations('shell')
  const [, startTransition] = useTransition()
  const [locale, setLocale] = useOptimistic(useLocale())
  const [theme, setTheme] = useOptimistic(useDocumentTheme())
  return (
    <div className="flex flex-col gap-3">
      <SegmentedControl
        label={t('language.label')}
        showLabel
        value={locale}
        choices={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(value) =>
          startTransition(async () => {
            setLocale(value)
            await chooseLocale(value)
          })
        }
      />
      <SegmentedControl
        label={t('theme.label')}
        showLabel
        value={theme}
        choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={(value) =>
          startTransition(async () => {
            setTheme(value)
            await chooseTheme(value)
          })
        }
      />
    </div>
  )
}

/** The theme that the server wrote on the document. */
function useDocumentTheme(): Theme {
  return useSyncExternalStore(
    subscribe,
    () => {
      const value = document.documentElement.dataset['theme']
      return isTheme(value) ? value : 'system'
    },
    () => 'system',
  )
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

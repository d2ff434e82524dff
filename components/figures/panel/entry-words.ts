import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { formatInteger } from '@/lib/format/numbers'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'

/** A figure in words, so that blank and not applicable are told apart where they stand alone. */
export function useEntryWords(): (entry: FigureEntry) => string {
  const t = useTranslations('figures.values')
  const locale = useLocale()
  return useMemo(
    () => (entry) => (entry.entry === 'number' ? formatInteger(entry.value, locale) : t(entry.entry)),
    [t, locale],
  )
}

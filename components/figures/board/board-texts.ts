import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { findingSentence } from '@/components/figures/board/finding-sentence'
import type { InertReason } from '@/components/figures/board/inert-reason'
import type { EntryRefusal } from '@/components/figures/session/session-types'
import { formatEntry } from '@/lib/format/entry-text'
import type { Locale } from '@/lib/format/locale'
import type { NumberRefusal } from '@/lib/format/parse-number'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { CellFinding } from '@/lib/figures/rules/finding'
import type { CellChange, FormColumn } from '@/lib/figures/views'

/** The sentences that a cell can carry. */
export interface BoardTexts {
  locale: Locale
  total: string
  inert: (reason: InertReason) => string
  unreadable: (code: NumberRefusal, text: string) => string
  refused: (reason: EntryRefusal) => string
  finding: (finding: CellFinding) => string
  conflict: (mine: FigureEntry, theirs: CellChange) => string
  returned: (reason: string) => string
}

export function useBoardTexts(columns: readonly FormColumn[]): BoardTexts {
  const t = useTranslations('figures')
  const locale = useLocale()
  return useMemo(() => {
    const names = new Map(columns.map(({ indicator, name }) => [indicator, name]))
    const inert = new Map<InertReason, string>()
    const entryText = (entry: FigureEntry) => formatEntry(entry, locale) || t('values.blank_short')
    return {
      locale,
      total: t('grid.total_message'),
      inert: (reason) => {
        // Thousands of cells share a few sentences.
        const known = inert.get(reason) ?? t(`inert.${reason}`)
        inert.set(reason, known)
        return known
      },
      unreadable: (code, text) => t(`unreadable.${code}`, { text }),
      refused: (reason) => t(`refused.${reason}`),
      finding: (finding) =>
        findingSentence(t, finding, (indicator) => names.get(indicator) ?? indicator, locale),
      conflict: (mine, theirs) =>
        t('conflict.message', {
          mine: entryText(mine),
          theirs: entryText(theirs.entry),
          name: theirs.changedBy || t('conflict.somebody'),
        }),
      returned: (reason) => t('returned_cell', { reason }),
    }
  }, [t, locale, columns])
}

import { useLocale, useTranslations } from 'next-intl'
import { actualText, targetText, type Print } from '@/components/dashboard/figure-text'
import type { TargetPlace } from '@/components/plans/assign/target-details'

/** In a line beneath a field: last year, and what of the column is nobody's yet. */
export function TargetContext({ board, row, column }: Omit<TargetPlace, 'view'>) {
  const t = useTranslations('plans.assign')
  const print: Print = { locale: useLocale(), decimals: 0 }
  const { kind, indicator } = column
  const { lastYear } = board.session.saved(row.code, indicator)
  const { gap } = board.figuresOf(column)
  const parts = [
    ...(lastYear === null ? [] : [t('context_last_year', { value: actualText(kind, lastYear, print) })]),
    ...(gap === null
      ? []
      : [
          gap === 0
            ? t('gap_exact')
            : t(gap > 0 ? 'context_left' : 'context_over', { gap: targetText(kind, Math.abs(gap), print) }),
        ]),
  ]
  return parts.join(' · ')
}

import { useTranslations } from 'next-intl'
import { changeText, type Print } from '@/components/dashboard/figure-text'
import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'

type YearChangeProps = {
  kind: IndicatorKind
  change: ExactRatio
  /** The year that it is held against. */
  before: number
  print: Print
}

/** "+2.473 so với 2023"; of a rate in percentage points. */
export function YearChange({ kind, change, before, print }: YearChangeProps) {
  const t = useTranslations('compare.change')
  if (change.numerator === 0) return t('same', { year: String(before) })
  const value = changeText(kind, change, print)
  return t(kind === 'ratio' ? 'points' : 'amount', { value, year: String(before) })
}

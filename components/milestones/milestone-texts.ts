import { changeText, targetText, type Print } from '@/components/dashboard/figure-text'
import type { Band } from '@/components/ui/band-mark'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { Comparison } from '@/lib/plans/rules/progress'
import type { Level } from '@/lib/reports/rules/course-level'
import type { Outlook } from '@/lib/reports/rules/milestone-outlook'

const signs: Record<Comparison, string> = { at_least: '≥ ', above: '> ', about: '≈ ', exactly: '' }

/** A target as short as it goes, for a drawing: `≥ 85%`, `≈ 165.000`. In a table it has its words. */
export function shortTarget(
  kind: IndicatorKind,
  { comparison, target }: { comparison: Comparison; target: number },
  print: Print,
): string {
  return `${signs[comparison]}${targetText(kind, target, print)}`
}

/** The mark of an outlook; its word always stands beside it. */
export const outlookBands: Record<Outlook, Band> = {
  met: 'exceeded',
  reached: 'exceeded',
  likely: 'on_track',
  possible: 'half',
  slipping: 'behind',
  unlikely: 'behind',
  missed: 'behind',
  unknown: 'none',
}

/** A change of level over some years, for one of them, with its sign; of a rate in percentage points. */
export function changePerYear(kind: IndicatorKind, change: Level, years: number, print: Print): string {
  const denominator = (kind === 'ratio' ? 100 : 1) * years
  const least = kind === 'ratio' ? denominator / 20 : denominator / 2
  // What would print as nothing is nothing, and has no sign.
  return changeText(kind, { numerator: Math.abs(change) < least ? 0 : change, denominator }, print)
}

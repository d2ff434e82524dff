import type { Locale } from '@/lib/format/locale'
import { registerRatios, type RegisterRatio, type RegisterSums } from '@/lib/employers/rules/register-sums'
import { formatRatioPercent } from '@/lib/format/numbers'

/** A ratio with two decimals, or a dash where there is nothing to divide by. */
export function ratioText(sums: RegisterSums, ratio: RegisterRatio, locale: Locale): string {
  const numerator = sums[registerRatios[ratio].numerator]
  const denominator = sums[registerRatios[ratio].denominator]
  return denominator === 0 ? '—' : formatRatioPercent({ numerator, denominator }, 2, locale)
}

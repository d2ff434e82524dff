import type { Locale } from '@/lib/format/locale'
import type { PrintableRatio } from '@/lib/format/numbers'
import { formatExcessPercent, formatRatioPercent } from '@/lib/format/numbers'

/** "Đạt 112%" and, where the plan is passed, "vượt 12%": the texts of the numbers, without their words. */
export type PlanPercentText = { achieved: string; excess: string | null }

/** Prints an exact plan ratio, half up; `—` and null where there is no plan. */
export function printPlanPercent(
  planRatio: PrintableRatio,
  decimals: 0 | 2,
  locale: Locale,
): PlanPercentText {
  return {
    achieved: formatRatioPercent(planRatio, decimals, locale),
    excess: formatExcessPercent(planRatio, decimals, locale),
  }
}

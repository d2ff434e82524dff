import type { OwnHistory } from '@/lib/figures/rules/soft-checks'
import { addMonths, type Month } from '@/lib/periods/rules/month'

/** How many earlier months the checks look back over. */
export const HISTORY_MONTHS = 24

/** By indicator, what the unit stated in earlier months; null says "not applicable", a blank is left out. */
export type StatedMonths = Readonly<Record<string, readonly (readonly [Month, number | null])[]>>

/**
 * What the checks of a month compare it with. The opening members are known only when the month before states
 * them itself: after a gap, the changes of the months between are missing and nothing would add up.
 */
export function ownHistory(stated: StatedMonths, month: Month): OwnHistory {
  const numbers: Record<string, number[]> = {}
  for (const [indicator, months] of Object.entries(stated)) {
    numbers[indicator] = months.flatMap(([at, value]) =>
      value !== null && at < month && at >= addMonths(month, -HISTORY_MONTHS) ? [value] : [],
    )
  }
  const before = stated['DV_TONG']?.find(([at]) => at === addMonths(month, -1))
  return { numbers, openingMembers: before?.[1] ?? null }
}

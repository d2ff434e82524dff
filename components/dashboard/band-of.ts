import type { Band } from '@/components/ui/band-mark'
import type { PlanBand } from '@/lib/plans/rules/progress'

/** The mark of a band. */
export function markOf(band: PlanBand): Band {
  return band === 'no_plan' ? 'none' : band
}

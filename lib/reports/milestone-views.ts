import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import type { ThroughBasis } from '@/lib/plans/rules/default-through'
import type { MilestonePath } from '@/lib/reports/rules/compose-milestones'
import type { ReportedUnit } from '@/lib/reports/views'

/** The milestones of a unit: exact numbers and codes, no sentences. */
export interface MilestonesView {
  federation: string
  unit: ReportedUnit
  /** The last month counted, and why this one. */
  through: Month
  basis: ThroughBasis
  asOf: CalendarDate | null
  decimals: 0 | 2
  /** One for each indicator that has a milestone; none where nobody set one. */
  paths: MilestonePath[]
  may: { openPlans: boolean }
}

import type { UnitRank } from '@/lib/core/context'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { PlannedIndicator } from '@/lib/plans/rules/compose-plan'
import type { PlanKind } from '@/lib/plans/rules/choose-target'

/** A decision that set a plan's targets. */
export interface PlanRevisionView {
  revision: number
  decidedOn: CalendarDate
  decisionNumber: string | null
  reason: string | null
}

/** One plan as it concerns a unit: its own targets and those of the units directly below it. */
export interface PlanView {
  id: string
  kind: PlanKind
  title: string
  from: Month
  through: Month
  /** Running in the month counted to, over, or yet to begin. */
  when: 'running' | 'past' | 'future'
  /** What is counted of it so far; null when it has not begun. */
  counted: Span | null
  /** Newest first; the first one holds. */
  revisions: PlanRevisionView[]
  indicators: PlannedIndicator[]
}

export interface PlanListView {
  federation: string
  unit: { code: string; name: string; rank: UnitRank }
  decimals: 0 | 2
  /** The month up to which results are counted. */
  through: Month
  plans: PlanView[]
}

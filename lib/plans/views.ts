import type { UnitRank } from '@/lib/core/context'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { AssignmentCell, AssignmentColumn, TargetTerms } from '@/lib/plans/rules/compose-assignment'
import type { PlannedIndicator } from '@/lib/plans/rules/compose-plan'
import type { PlanKind } from '@/lib/plans/rules/choose-target'
import type { TargetFinding } from '@/lib/plans/rules/target-findings'

/** Whose a plan or a decision is; null where it stands above what the reader may look at ("cấp trên"). */
export type PlanUnit = { code: string; name: string } | null

/** A decision that set a plan's targets. */
export interface PlanRevisionView {
  revision: number
  /** Who handed targets down by it; revisions are counted for each issuer. */
  issuer: PlanUnit
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
  owner: PlanUnit
  /** Running in the month counted to, over, or yet to begin. */
  when: 'running' | 'past' | 'future'
  /** What is counted of it so far; null when it has not begun. */
  counted: Span | null
  /** Newest first, of every issuer whose targets the unit received or gave; of each issuer the first one holds. */
  revisions: PlanRevisionView[]
  indicators: PlannedIndicator[]
}

/** What the national level asks of this tenant, with the tenant's results. */
export interface NationalAskView {
  id: string
  kind: PlanKind
  title: string
  from: Month
  through: Month
  when: PlanView['when']
  counted: Span | null
  revision: number
  decidedOn: CalendarDate
  decisionNumber: string | null
  indicators: PlannedIndicator[]
}

/** A plan of which nothing has been decided yet, or which does not concern the unit: its owner prepares it. */
export interface PreparedPlanView {
  id: string
  kind: PlanKind
  title: string
  from: Month
  through: Month
  owner: PlanUnit
}

export interface PlanListView {
  federation: string
  unit: { code: string; name: string; rank: UnitRank }
  decimals: 0 | 2
  /** The month up to which results are counted. */
  through: Month
  /** The day whose targets are shown; null: today's. */
  asOf: CalendarDate | null
  plans: PlanView[]
  /** Only to a tenant's top: what the nation asks of it. */
  fromNation: NationalAskView[]
  /** Plans without a decision that concerns the unit, which it can hand down or whose first decision it prepares. */
  prepared: PreparedPlanView[]
  /** `create`: begin a plan of the own unit. `assign`: hand down from the unit shown, which is the own one. */
  may: { create: boolean; assign: boolean }
}

/** What one decision changed against the one before it. */
export interface PlanChangeView {
  unit: { code: string; name: string }
  indicator: { code: string; name: string; kind: IndicatorKind }
  before: number | null
  after: number | null
}

export interface PlanDecisionView extends PlanRevisionView {
  /** Targets of the unit shown and of those directly below it that this decision set, changed or withdrew. */
  changes: PlanChangeView[]
  /** How many targets it holds that the reader may see. */
  targets: number
}

/** A programme with all its decisions. */
export interface PlanPageView {
  federation: string
  unit: { code: string; name: string; rank: UnitRank }
  decimals: 0 | 2
  through: Month
  asOf: CalendarDate | null
  today: CalendarDate
  plan: PlanView
  decisions: PlanDecisionView[]
  /** The draft in the making, only to its issuer. */
  draft: { version: number; changedBy: string; changedAt: string; cells: number } | null
  /** `void` only while nothing was decided. */
  may: { assign: boolean; rename: boolean; void: boolean }
}

export interface AssignmentRow {
  forId: string
  /** Send it as `for`. */
  code: string
  name: string
  /** The issuer's own row, only in a plan that it owns. */
  own: boolean
  /** `tenant` at the national level. */
  rank: UnitRank | 'tenant'
  /** What a proposal may go by, for the preview; null where not known. Last year stands in the cells. */
  workers: number | null
  /** Unions that the cases under way may yet bring; of people, a proposal goes by the members expected in them. */
  pipeline: number | null
  /** By indicator; every column has one. */
  cells: Readonly<Record<string, AssignmentCell>>
}

export type { AssignmentCell, AssignmentColumn, TargetTerms }

/** One year's work of handing down: the units below by the indicators. */
export interface AssignmentView {
  federation: string
  today: CalendarDate
  plan: {
    id: string
    kind: PlanKind
    title: string
    from: Month
    through: Month
    owner: PlanUnit
  }
  /** The issuer. */
  unit: { id: string; code: string; name: string; rank: UnitRank }
  /** Whether units or, at the national level, tenants receive. */
  level: 'units' | 'tenants'
  /** Counted so far through this month. */
  through: Month
  lastYear: Span
  /** Whether this user may change the draft and decide. */
  editable: boolean
  /** Null while nothing was changed since the last decision. */
  draft: { version: number; baseRevision: number; changedBy: string; changedAt: string } | null
  /** The issuer's decisions, newest first. */
  revisions: PlanRevisionView[]
  columns: readonly AssignmentColumn[]
  /** The own row first where there is one, then the units below in their order. */
  rows: readonly AssignmentRow[]
  /** What is to be looked at before deciding; `refuse` stops it. */
  findings: readonly TargetFinding[]
}

/** Why a target was not kept. */
export type TargetRefusal =
  'negative' | 'not_whole' | 'too_many_decimals' | 'too_large' | 'above_hundred' | 'not_asked' | 'not_active'

/** One saved state of a draft's cell. */
export interface TargetChange {
  version: number
  planned: TargetTerms | null
  explanation: string | null
  changedBy: string
  /** ISO instant. */
  changedAt: string
}

/** What became of one cell of a request. */
export type TargetResult = { for: string; indicator: string } & (
  | { status: 'saved'; version: number }
  | { status: 'conflict'; theirs: TargetChange }
  | { status: 'refused'; reason: TargetRefusal }
)

export interface RecordTargetsView {
  results: readonly TargetResult[]
  draftVersion: number
  /** All findings of the draft as it now stands. */
  findings: readonly TargetFinding[]
  /** ISO instant of the save. */
  savedAt: string
}

/** Why a column could not be filled. */
export type ProposalRefusal =
  'no_total' | 'no_weights' | 'nothing_left' | 'nobody_left' | 'not_asked' | 'key_not_for_ratio'

/** What a proposal did to a column. */
export type ProposalResult = { indicator: string } & (
  | { status: 'proposed'; cells: readonly { for: string; target: number; version: number }[] }
  | { status: 'refused'; reason: ProposalRefusal }
)

export interface ProposeTargetsView {
  results: readonly ProposalResult[]
  draftVersion: number
  findings: readonly TargetFinding[]
}

export interface SetPhasingView {
  draftVersion: number
  /** How many cells now follow it. */
  cells: number
}

export interface DecidePlanView {
  revision: number
  decidedOn: CalendarDate
  targets: number
}

export interface CreatedPlanView {
  id: string
}

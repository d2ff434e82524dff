import type { UnitRank } from '@/lib/core/context'
import type { ActivityFields, ActivityKind } from '@/lib/activities/rules/activity'
import type { ListActivities } from '@/lib/activities/schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

export interface ActivityRowView extends ActivityFields {
  id: string
  unit: { code: string; name: string }
  version: number
}

/** How many records of a kind, and how many they count for. */
export interface ActivityCount {
  kind: ActivityKind
  records: number
  amount: number
}

export interface ActivityListView {
  unit: { code: string; name: string; rank: UnitRank }
  filter: Omit<ListActivities, 'after' | 'before'>
  /** Of every kind there is, whichever kind the list shows. */
  counts: readonly ActivityCount[]
  total: number
  rows: readonly ActivityRowView[]
  nextAfter: string | null
  previousBefore: string | null
  may: { record: boolean }
  today: CalendarDate
}

/** An indicator that the record's kind counts towards, and whether this unit's number comes from its records. */
export interface CountedIndicator {
  indicator: string
  name: string
  source: 'entered' | 'records'
}

export interface ActivityView extends ActivityRowView {
  createdBy: string
  /** ISO instants. */
  createdAt: string
  voidedAt: string | null
  voidReason: string | null
  indicators: readonly CountedIndicator[]
  may: { record: boolean }
  today: CalendarDate
}

export interface NewActivityView {
  unit: { code: string; name: string; rank: UnitRank }
  kind: ActivityKind | null
  today: CalendarDate
}

export interface ActivityActView {
  id: string
  version: number
}

/** Recorded; or there is one of the kind and day at the unit already, and somebody has to say that this is another. */
export type RecordActivityView =
  ({ status: 'saved' } & ActivityActView) | { status: 'alike'; titles: readonly string[] }

/** Changed; or somebody else changed it meanwhile, with both values. */
export type EditActivityView =
  | ({ status: 'saved' } & ActivityActView)
  | {
      status: 'conflict'
      version: number
      theirs: ActivityFields
      differing: readonly (keyof ActivityFields)[]
    }

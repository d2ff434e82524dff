import type { Month } from '@/lib/periods/rules/month'

export interface PeriodView {
  month: Month
  /** ISO instant; null while the month is open. */
  lockedAt: string | null
  lockedBy: string | null
  /** Reports handed in at least once, and those approved. */
  submitted: number
  approved: number
}

export interface PeriodListView {
  periods: PeriodView[]
}

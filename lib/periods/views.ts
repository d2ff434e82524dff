import type { Month } from '@/lib/periods/rules/month'

/** A month just closed, and what it was closed without. */
export interface LockPeriodView {
  month: Month
  /** Reports expected of the units that existed at the cut-off. */
  expected: number
  /** Not handed in, or returned: they stay open to a correction only. */
  missing: number
  /** Handed in and not decided yet; approving goes on under the lock. */
  waiting: number
}

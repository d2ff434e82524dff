import type { Capability } from '@/lib/core/capabilities'
import type { Reach } from '@/lib/core/context'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { AccountState } from './schemas'

export interface HeldAssignmentView {
  id: string
  unit: { code: string; name: string }
  role: { code: string; name: string }
  reach: Reach
  from: CalendarDate
  /** The first day without it; null while no end is set. */
  to: CalendarDate | null
}

export interface ListedUserView {
  id: string
  name: string
  login: string
  disabled: boolean
  /** The asker's own account: it cannot be closed from here. */
  own: boolean
  /** Those not yet over, the earliest first. */
  assignments: HeldAssignmentView[]
}

export interface RoleChoiceView {
  code: string
  name: string
}

export interface UserListView {
  filters: { q: string | null; role: string | null; state: AccountState }
  roles: RoleChoiceView[]
  users: ListedUserView[]
  /** Today in Vietnam: the day that counts for assignments, in a demonstration too. */
  today: CalendarDate
  nextAfter: string | null
  /** Where the page before begins: null for the very first, undefined on the first page itself. */
  previousAfter: string | null | undefined
}

export interface AccountStateView {
  userId: string
  disabled: boolean
}

export interface EndedAssignmentView {
  assignmentId: string
  endsOn: CalendarDate
}

export interface RoleView {
  code: string
  name: string
  capabilities: Capability[]
  /** Assignments with this role in force today. */
  holders: number
}

/** An account of a demonstration, offered at the sign-in there and nowhere else. */
export interface DemoAccountView {
  login: string
  password: string
  name: string
  roles: string[]
  /** What to try with it; only in the language it was written in. */
  whatFor: string | null
}

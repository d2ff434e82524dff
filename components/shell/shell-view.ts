import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'

/** The parts of the product in the order in which they stand in the menu. */
export const NAV_KEYS = [
  'tasks',
  'dashboard',
  'figures',
  'plans',
  'members',
  'employers',
  'activities',
  'units',
  'reports',
  'settings',
] as const
export type NavKey = (typeof NAV_KEYS)[number]

/** Everything the frame around a page shows. */
export type ShellView = {
  federation: { code: string; name: string }
  user: { name: string; roleLabel: string }
  /** The live assignments of this user, the one in use marked. */
  assignments: readonly ShellAssignment[]
  /** From the highest unit that this user may open down to the unit on the screen. */
  unitPath: readonly PathLevel[]
  /** The units right below the one on the screen. */
  unitsBelow?: readonly UnitChoice[]
  /** Null where a page has no period. */
  period: ShellPeriod | null
  /** The parts that this role may open. */
  nav: readonly NavKey[]
  waitingCount: number
  /** Whether this role has alerts; how many are open, the bell asks for itself. */
  alerts: boolean
  notice: ShellNotice | null
}

export type ShellAssignment = {
  id: string
  unitName: string
  roleLabel: string
  tenantCode: string
  current: boolean
}

export type UnitChoice = { code: string; name: string }

/** One level of the path; `siblings` includes the unit itself and is left out where there is nothing to choose. */
export type PathLevel = UnitChoice & { siblings?: readonly UnitChoice[] }

export type ShellPeriod = { month: Month; earliest: Month; latest: Month }

/** A standing remark about the tenant; `workingDay` is the day that a demonstration takes for today. */
export type ShellNotice = { code: 'illustrative'; workingDay: CalendarDate | null }

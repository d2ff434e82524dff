import type { Capability } from './capabilities'

/** The parts of the product, in the order in which they stand in the menu. */
export type Part =
  | 'tasks'
  | 'dashboard'
  | 'figures'
  | 'plans'
  | 'members'
  | 'employers'
  | 'activities'
  | 'units'
  | 'reports'
  | 'settings'

/** A part is open to whoever may do one of these; what they see in it, its reads decide. */
const opening: Record<Part, readonly Capability[]> = {
  tasks: ['figures.record', 'reports.submit', 'reports.return', 'reports.approve', 'corrections.grant'],
  dashboard: ['dashboard.read', 'national.read'],
  figures: ['figures.read'],
  plans: ['plans.read'],
  members: ['members.read'],
  employers: ['employers.read'],
  activities: ['activities.read'],
  units: ['units.read'],
  reports: ['written_reports.read'],
  settings: ['users.manage', 'periods.lock', 'audit.read', 'registers.configure'],
}

const partsInOrder: readonly Part[] = [
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
]

/** The parts that an assignment with these capabilities may open. */
export function openParts(held: ReadonlySet<Capability>): Part[] {
  return partsInOrder.filter((part) => opening[part].some((capability) => held.has(capability)))
}

/**
 * Where work begins under an assignment: who records figures at what is due, who administers at the people,
 * who reads at the results; one's own account is open to everybody.
 */
export function landingPage(tenantCode: string, held: ReadonlySet<Capability>): string {
  return `/${tenantCode}/${landingPart(held)}`
}

function landingPart(held: ReadonlySet<Capability>): string {
  if (held.has('figures.record')) return 'tasks'
  if (held.has('users.manage')) return 'settings/users'
  if (held.has('dashboard.read') || held.has('national.read')) return 'dashboard'
  return 'settings/account'
}

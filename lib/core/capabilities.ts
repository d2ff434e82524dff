/** Everything a role can be allowed. Roles are data: sets of these, per tenant. */
export const capabilities = [
  'units.read',
  'members.read',
  'members.read_full',
  'members.sensitive',
  'members.record',
  'members.transfer',
  'members.import',
  'members.export',
  'members.merge',
  'members.configure',
  'figures.read',
  'figures.record',
  'reports.submit',
  'reports.return',
  'reports.approve',
  'periods.lock',
  'corrections.request',
  'corrections.grant',
  'dashboard.read',
  'plans.read',
  'plans.assign',
  'users.manage',
  'audit.read',
  'national.read',
] as const

export type Capability = (typeof capabilities)[number]

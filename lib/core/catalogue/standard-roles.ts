import type { Capability } from '@/lib/core/capabilities'

/** A role as a tenant keeps it: a name and a set of capabilities. Reach and place belong to the assignment. */
export type StandardRole = Readonly<{
  code: RoleCode
  nameVi: string
  nameEn: string
  capabilities: readonly Capability[]
}>

export type RoleCode =
  | 'federation_staff'
  | 'provincial_leader'
  | 'grassroots_chair'
  | 'tenant_admin'
  | 'national_viewer'
  | 'national_planner'

/** Reading one's own range; what is in it, the scope of the assignment says. */
const reading = ['units.read', 'figures.read', 'dashboard.read', 'plans.read', 'alerts.read'] as const

/** Recording a month and handing it in. */
const reporting = ['figures.record', 'reports.submit', 'corrections.request'] as const

/** Keeping the roster. Without `members.read_full` names and numbers are masked until they are asked for with a reason. */
const roster = [
  'members.read',
  'members.record',
  'members.transfer',
  'members.import',
  'members.export',
  'members.merge',
] as const

/** The employers of the area, the way to a union, and what is answered for there. */
const area = [
  'employers.read',
  'employers.record',
  'employers.import',
  'unions.recognise',
  'grades.verify',
  'visits.read',
  'visits.record',
  'plans.assign',
] as const

/** The union's own registers: agreements, its grade, dated records; and whether they make its figures. */
const registers = [
  'agreements.read',
  'agreements.record',
  'grades.read',
  'grades.propose',
  'activities.read',
  'activities.record',
  'figures.choose_source',
] as const

/** Writing the report that goes to the meeting. */
const writing = ['written_reports.read', 'written_reports.write'] as const

/**
 * The roles a new tenant begins with. Who hands a month in does not approve it, and who administers users and
 * periods does not touch figures.
 */
export const standardRoles: readonly StandardRole[] = [
  {
    code: 'federation_staff',
    nameVi: 'Cán bộ công đoàn cấp trên',
    nameEn: 'Federation staff',
    capabilities: [
      ...reading,
      ...reporting,
      ...roster,
      ...registers,
      ...area,
      ...writing,
      'api_tokens.manage',
    ],
  },
  {
    code: 'provincial_leader',
    nameVi: 'Lãnh đạo Liên đoàn Lao động tỉnh',
    nameEn: 'Provincial leader',
    capabilities: [
      ...reading,
      'reports.return',
      'reports.approve',
      'periods.lock',
      'corrections.grant',
      'plans.assign',
      'employers.read',
      'unions.recognise',
      'agreements.read',
      'grades.read',
      'grades.verify',
      'grades.decide',
      'activities.read',
      'committee.assign',
      'visits.read',
      'visits.record',
      ...writing,
      'written_reports.issue',
      'api_tokens.manage',
    ],
  },
  {
    code: 'grassroots_chair',
    nameVi: 'Chủ tịch công đoàn cơ sở',
    nameEn: 'Grassroots chair',
    capabilities: [
      ...reading,
      ...reporting,
      ...roster,
      ...registers,
      'members.read_full',
      'members.sensitive',
      ...writing,
      'written_reports.issue',
    ],
  },
  {
    code: 'tenant_admin',
    nameVi: 'Quản trị',
    nameEn: 'Administrator',
    capabilities: [
      ...reading,
      'periods.lock',
      'users.manage',
      'audit.read',
      'members.configure',
      'registers.configure',
      'written_reports.read',
      'api_tokens.manage',
    ],
  },
  {
    code: 'national_viewer',
    nameVi: 'Theo dõi toàn quốc',
    nameEn: 'National viewer',
    capabilities: ['units.read', 'dashboard.read', 'plans.read', 'national.read', 'api_tokens.manage'],
  },
  {
    code: 'national_planner',
    nameVi: 'Giao chỉ tiêu toàn quốc',
    nameEn: 'National planner',
    capabilities: [
      'units.read',
      'dashboard.read',
      'plans.read',
      'plans.assign',
      'national.read',
      'api_tokens.manage',
    ],
  },
]

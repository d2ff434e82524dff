import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import { writeWorld } from '@/prisma/seed/builders/write-world'
import { federationUnder, topUnit, unionUnder } from '@/prisma/seed/model/unit-draft'
import type { PersonDraft, PlanDraft, TenantDraft, UnitDraft, World } from '@/prisma/seed/model/world'
import { plainUnitMonths, type PlainMonths } from '@/tests/support/plain-unit-months'
import { contextOf } from '@/tests/support/test-context'
import { post, testPasswordHash, testPerson } from '@/tests/support/test-people'

export type TenantOptions = {
  /** The tenant's working day; 2024-07-03 unless given. */
  today?: CalendarDate
  cutoffDay?: number | null
  graceDays?: number
  /** Figures of these months for all units that report, each union 100 members and up; none unless given. */
  figures?: PlainMonths
  /** Plans for its units. */
  plans?: (units: TestTenant['units']) => PlanDraft[]
  /** Months closed by the leader. */
  lockedMonths?: readonly Month[]
}

/** A tenant of its own for one test: nothing in it is shared with another, not even a name to sign in with. */
export type TestTenant = {
  id: string
  code: string
  /** Two federations with three unions each, and one union each that closed on 2023-07-01. */
  units: Record<UnitName, UnitDraft>
  people: Record<PersonName, PersonDraft>
  /** On whose behalf to call a verb or a read. */
  contexts: Record<PostName, Context>
}

export type UnitName =
  | 'top'
  | 'north'
  | 'north1'
  | 'north2'
  | 'north3'
  | 'northClosed'
  | 'south'
  | 'south1'
  | 'south2'
  | 'south3'
  | 'southClosed'
export type PersonName =
  'leader' | 'admin' | 'northStaff' | 'southStaff' | 'north1Chair' | 'south1Chair' | 'both'

/** `both` is chair of north2 and on the staff of south: two posts of one person. */
export type PostName = Exclude<PersonName, 'both'> | 'bothAsChair' | 'bothAsStaff'

/** Makes a small tenant in one transaction. */
export async function buildTenant(owner: ClientBase, options: TenantOptions = {}): Promise<TestTenant> {
  const code = `t-${uuidv7().slice(-12)}`
  const tenant: TenantDraft = {
    id: uuidv7(),
    code,
    kind: 'province',
    name: `LĐLĐ tỉnh ${code}`,
    cutoffDay: options.cutoffDay ?? null,
    graceDays: options.graceDays ?? 5,
    demoToday: options.today ?? '2024-07-03',
    noticeCode: null,
  }
  const units = unitsOf(tenant)
  const people = peopleOf(code, units)
  const world: World = {
    tenant,
    units: Object.values(units),
    events: [],
    people: Object.values(people),
    unitMonths: options.figures
      ? plainUnitMonths(options.figures, Object.values(units), {
          staff: people.northStaff,
          leader: people.leader,
        })
      : [],
    plans: options.plans?.(units) ?? [],
    locks: (options.lockedMonths ?? []).map((month) => ({
      month,
      by: people.leader,
      at: '2024-07-01T09:00:00+07:00',
    })),
    corrections: [],
  }
  if (!(await writeWorld(owner, world, testPasswordHash)))
    throw new Error(`There is a tenant ${code} already`)
  return { id: tenant.id, code, units, people, contexts: contextsOf(tenant, people) }
}

/** Makes a national tenant: one unit and its viewer, who sees sums of the other tenants. */
export async function buildNationalTenant(
  owner: ClientBase,
  options: Pick<TenantOptions, 'today'> = {},
): Promise<{ id: string; code: string; top: UnitDraft; viewer: PersonDraft; context: Context }> {
  const code = `n-${uuidv7().slice(-12)}`
  const tenant: TenantDraft = {
    id: uuidv7(),
    code,
    kind: 'national',
    name: 'Tổng LĐLĐ',
    cutoffDay: null,
    graceDays: 5,
    demoToday: options.today ?? '2024-07-03',
    noticeCode: null,
  }
  const top = topUnit({ code, kind: 'tldld', name: tenant.name, establishedOn })
  const viewer = testPerson(code, 'Người xem', [post(top, 'national_viewer', 'national')])
  const nothing = { events: [], unitMonths: [], plans: [], locks: [], corrections: [] }
  await writeWorld(owner, { tenant, units: [top], people: [viewer], ...nothing }, testPasswordHash)
  return { id: tenant.id, code, top, viewer, context: contextOf(tenant, viewer, 0) }
}

const establishedOn: CalendarDate = '2020-01-01'

function unitsOf({ code, name }: TenantDraft): TestTenant['units'] {
  const top = topUnit({ code, kind: 'ldld_tinh', name, establishedOn })
  const north = federationUnder(top, {
    code: 'north',
    kind: 'ldld_huyen',
    name: 'LĐLĐ huyện Bắc',
    establishedOn,
    position: 1,
  })
  const south = federationUnder(top, {
    code: 'south',
    kind: 'ldld_huyen',
    name: 'LĐLĐ huyện Nam',
    establishedOn,
    position: 2,
  })
  const union = (parent: UnitDraft, suffix: string, more: { closedOn?: CalendarDate } = {}) =>
    unionUnder(parent, {
      code: `${parent.code}-${suffix}`,
      name: `CĐCS ${parent.name} ${suffix}`,
      establishedOn,
      ...more,
    })
  const closed = { closedOn: '2023-07-01' } as const
  return {
    top,
    north,
    north1: union(north, '1'),
    north2: union(north, '2'),
    north3: union(north, '3'),
    northClosed: union(north, 'closed', closed),
    south,
    south1: union(south, '1'),
    south2: union(south, '2'),
    south3: union(south, '3'),
    southClosed: union(south, 'closed', closed),
  }
}

function peopleOf(code: string, units: TestTenant['units']): TestTenant['people'] {
  const { top, north, south, north1, north2, south1 } = units
  return {
    leader: testPerson(code, 'Lãnh Đạo', [post(top, 'provincial_leader', 'subtree')]),
    admin: testPerson(code, 'Quản Trị', [post(top, 'tenant_admin', 'subtree')]),
    northStaff: testPerson(code, 'Cán Bộ Bắc', [post(north, 'federation_staff', 'subtree')]),
    southStaff: testPerson(code, 'Cán Bộ Nam', [post(south, 'federation_staff', 'subtree')]),
    north1Chair: testPerson(code, 'Chủ Tịch Bắc', [post(north1, 'grassroots_chair', 'unit')]),
    south1Chair: testPerson(code, 'Chủ Tịch Nam', [post(south1, 'grassroots_chair', 'unit')]),
    both: testPerson(code, 'Kiêm Nhiệm', [
      post(north2, 'grassroots_chair', 'unit'),
      post(south, 'federation_staff', 'subtree'),
    ]),
  }
}

function contextsOf(tenant: TenantDraft, people: TestTenant['people']): TestTenant['contexts'] {
  return {
    leader: contextOf(tenant, people.leader, 0),
    admin: contextOf(tenant, people.admin, 0),
    northStaff: contextOf(tenant, people.northStaff, 0),
    southStaff: contextOf(tenant, people.southStaff, 0),
    north1Chair: contextOf(tenant, people.north1Chair, 0),
    south1Chair: contextOf(tenant, people.south1Chair, 0),
    bothAsChair: contextOf(tenant, people.both, 0),
    bothAsStaff: contextOf(tenant, people.both, 1),
  }
}

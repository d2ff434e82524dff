import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { Month } from '@/lib/periods/rules/month'
import { enterTenant, inTransaction } from '@/prisma/seed/builders/in-transaction'
import { writeWorld } from '@/prisma/seed/builders/write-world'
import { federationUnder, topUnit, unionUnder } from '@/prisma/seed/model/unit-draft'
import type { PersonDraft, TenantDraft, UnitDraft } from '@/prisma/seed/model/world'
import { contextOf } from '@/tests/support/test-context'
import { post, testPasswordHash, testPerson } from '@/tests/support/test-people'

/** A made province of the size that the budgets are set for. */
export interface Province {
  owner: pg.Client
  tenant: TenantDraft
  federations: UnitDraft[]
  /** The federation with the most unions: as many as its staff enter in one grid. */
  largest: UnitDraft
  unions: UnitDraft[]
  leader: Context
  staff: Context
}

const federationCount = 30
const unionCount = 2_600
const unionsOfLargest = 300
const firstMonth: Month = 202401
const monthCount = 12
/** Beside the standard form's own: twenty indicators are asked of each union. */
const extraIndicators = 6

let made: Promise<Province> | undefined

/** The province of this run, made once for all benchmarks: 2,600 unions × 12 months × 20 indicators. */
export function province(): Promise<Province> {
  made ??= makeProvince()
  return made
}

async function makeProvince(): Promise<Province> {
  const owner = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await owner.connect()
  const tenant: TenantDraft = {
    id: uuidv7(),
    code: 'tinh-do',
    kind: 'province',
    name: 'LĐLĐ tỉnh Đo',
    cutoffDay: null,
    graceDays: 5,
    demoToday: '2025-01-03',
    noticeCode: null,
  }
  const top = topUnit({
    code: tenant.code,
    kind: 'ldld_tinh',
    name: tenant.name,
    establishedOn: '2020-01-01',
  })
  const federations = numbered(federationCount, (number) =>
    federationUnder(top, {
      code: `f${number}`,
      kind: 'ldld_huyen',
      name: `LĐLĐ huyện ${number}`,
      establishedOn: '2020-01-01',
      position: number,
    }),
  )
  const largest = federations[federationCount - 1]!
  const unions = numbered(unionCount, (number) =>
    unionUnder(number < unionsOfLargest ? largest : federations[number % (federationCount - 1)]!, {
      code: `u${number}`,
      name: `CĐCS ${number}`,
      establishedOn: '2020-01-01',
    }),
  )
  const leader = testPerson(tenant.code, 'Lãnh đạo', [post(top, 'provincial_leader', 'subtree')])
  const staff = testPerson(tenant.code, 'Cán bộ', [post(top, 'federation_staff', 'subtree')])
  const world = {
    tenant,
    units: [top, ...federations, ...unions],
    people: [leader, staff],
    events: [],
    unitMonths: [],
    plans: [plan(top, federations)],
    locks: [],
    corrections: [],
  }
  await writeWorld(owner, world, testPasswordHash)
  await fillMonths(owner, tenant, staff)
  return {
    owner,
    tenant,
    federations,
    largest,
    unions,
    leader: contextOf(tenant, leader, 0),
    staff: contextOf(tenant, staff, 0),
  }
}

function numbered<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function plan(top: UnitDraft, federations: readonly UnitDraft[]) {
  const target = (unit: UnitDraft, indicator: string, value: number) => ({
    ...{ unit, indicator, target: value, comparison: 'at_least' as const, threshold: null, derived: false },
  })
  const targets = [top, ...federations].flatMap((unit) => [
    target(unit, 'DV_KNM', 5_000),
    target(unit, 'CDCS_MOI', 20),
  ])
  return {
    ...{ id: uuidv7(), kind: 'yearly' as const, title: 'Chỉ tiêu năm 2024', from: 202401, through: 202412 },
    revisions: [{ decidedOn: '2024-01-05' as const, decisionNumber: '1/QĐ', reason: null, targets }],
  }
}

/** Generated inside the database: six hundred thousand figures, eleven months approved and the last submitted. */
async function fillMonths(owner: pg.Client, tenant: TenantDraft, staff: PersonDraft): Promise<void> {
  await inTransaction(owner, async () => {
    await enterTenant(owner, tenant)
    await owner.query(
      `INSERT INTO indicators (tenant_id, code, kind, name_vi, name_en, short_vi, short_en, measure, group_code, position, on_form, asked_of)
       SELECT $1, 'THEM_' || n, 'flow', 'Thêm ' || n, 'Extra ' || n, 'T' || n, 'E' || n, 'times', 'hoat_dong', 100 + n, true, 'grassroots'
       FROM generate_series(1, $2::int) n`,
      [tenant.id, extraIndicators],
    )
    for (let month = firstMonth; month < firstMonth + monthCount; month++) {
      await owner.query(
        `INSERT INTO month_reports (tenant_id, unit_id, month, unit_path, federation_id, state, version, due_on, first_submitted_at, first_submitted_on)
         SELECT u.tenant_id, u.id, $2::int, u.path, CASE u.rank WHEN 'grassroots' THEN u.parent_id ELSE u.id END,
                CASE WHEN $2::int < $3::int THEN 'approved' ELSE 'submitted' END, 2, '2024-12-31', now(), '2024-12-30'
         FROM units u WHERE u.tenant_id = $1 AND u.rank <> 'top'`,
        [tenant.id, month, firstMonth + monthCount - 1],
      )
      await owner.query(
        `INSERT INTO report_events (tenant_id, id, unit_id, month, unit_path, kind, actor_id, actor_name)
         SELECT tenant_id, gen_random_uuid(), unit_id, month, unit_path, 'submitted', $3, 'Cán bộ'
         FROM month_reports WHERE tenant_id = $1 AND month = $2`,
        [tenant.id, month, staff.id],
      )
      await owner.query(
        `INSERT INTO figures (tenant_id, unit_id, month, indicator, unit_path, entry, value, contribution, changed_by)
         SELECT u.tenant_id, u.id, $2::int, i.code, u.path, 'number', v.value,
                CASE WHEN i.kind = 'flow' THEN v.value WHEN $2::int = $3::int THEN v.value ELSE 1 END, $4
         FROM units u
         JOIN indicators i ON i.tenant_id = u.tenant_id AND i.on_form
           AND i.asked_of = CASE u.rank WHEN 'grassroots' THEN 'grassroots' ELSE 'federation' END
         CROSS JOIN LATERAL (SELECT (50 + abs(hashtext(u.code || i.code)) % 40
           + CASE WHEN i.kind = 'flow' THEN $2::int % 7 ELSE $2::int - $3::int END)::int AS value) v
         WHERE u.tenant_id = $1 AND u.rank <> 'top'`,
        [tenant.id, month, firstMonth, staff.id],
      )
    }
  })
  await owner.query('VACUUM ANALYZE')
}

import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { enterTenant, inTransaction } from '@/prisma/seed/builders/in-transaction'
import { writeWorld } from '@/prisma/seed/builders/write-world'
import { federationUnder, topUnit, unionUnder } from '@/prisma/seed/model/unit-draft'
import type { PersonDraft, TenantDraft, UnitDraft } from '@/prisma/seed/model/world'
import { contextOf } from '@/tests/support/test-context'
import { post, testPasswordHash, testPerson } from '@/tests/support/test-people'

const federationCount = 10
const unionCount = 3_000
const months = [
  202401, 202402, 202403, 202404, 202405, 202406, 202407, 202408, 202409, 202410, 202411, 202412,
]
const lastMonth = 202412

/** Those who are told: of a whole province, and of one federation. */
export interface AlertedProvince {
  leader: Context
  staff: Context
}

/**
 * A province of 3,000 unions under ten federations, about which there is everything to tell: unions that are silent,
 * small, or without an agreement, agreements that lapse, plans behind and passed down to each union, and a last month
 * of which a third is missing and some came back. Three quarters of the year are closed.
 */
export async function alertedProvince(): Promise<AlertedProvince> {
  const owner = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await owner.connect()
  const tenant: TenantDraft = {
    ...{ id: uuidv7(), code: 'tinh-nhac', kind: 'province', name: 'LĐLĐ tỉnh Nhắc' },
    ...{ cutoffDay: null, graceDays: 5, demoToday: '2025-01-20', noticeCode: null },
  }
  const established = { establishedOn: '2020-01-01' as const }
  const top = topUnit({ code: tenant.code, kind: 'ldld_tinh', name: tenant.name, ...established })
  const federations = Array.from({ length: federationCount }, (_, at) =>
    federationUnder(top, {
      ...{ code: `f${at}`, kind: 'ldld_huyen', name: `LĐLĐ huyện ${at}`, position: at },
      ...established,
    }),
  )
  const unions = federations.flatMap((federation, at) =>
    Array.from({ length: unionCount / federationCount }, (_, number) =>
      unionUnder(federation, { code: `u${at}-${number}`, name: `CĐCS ${at}.${number}`, ...established }),
    ),
  )
  const leader = testPerson(tenant.code, 'Lãnh đạo', [post(top, 'provincial_leader', 'subtree')])
  const staff = testPerson(tenant.code, 'Cán bộ', [post(federations[0]!, 'federation_staff', 'subtree')])
  const world = {
    ...{ tenant, units: [top, ...federations, ...unions], people: [leader, staff] },
    ...{ events: [], unitMonths: [], plans: [], locks: [], corrections: [] },
  }
  await writeWorld(owner, world, testPasswordHash)
  await inTransaction(owner, async () => {
    await enterTenant(owner, tenant)
    await fillMonths(owner, tenant, staff)
    await fillAgreements(owner, tenant, staff)
    await handDownPlan(owner, tenant, top)
    await owner.query(
      `INSERT INTO period_locks (tenant_id, month, locked_by) SELECT $1, m, $2 FROM unnest($3::int[]) m`,
      [tenant.id, staff.id, months.filter((month) => month < 202410)],
    )
  })
  await owner.query('VACUUM ANALYZE')
  await owner.end()
  return { leader: contextOf(tenant, leader, 0), staff: contextOf(tenant, staff, 0) }
}

/** Every fiftieth union falls silent in July; of the last month two thirds are in, and some of those came back. */
async function fillMonths(owner: pg.Client, tenant: TenantDraft, staff: PersonDraft): Promise<void> {
  for (const month of months) {
    await owner.query(
      `INSERT INTO month_reports (tenant_id, unit_id, month, unit_path, federation_id, state, version, due_on, first_submitted_at, first_submitted_on)
       SELECT u.tenant_id, u.id, $2::int, u.path, u.parent_id,
              CASE WHEN $2::int < $3::int THEN 'approved' WHEN n.n % 20 = 1 THEN 'returned' ELSE 'submitted' END,
              2, '2024-12-31', now(), '2024-12-30'
       FROM units u CROSS JOIN LATERAL (SELECT split_part(u.code, '-', 2)::int AS n) n
       WHERE u.tenant_id = $1 AND u.rank = 'grassroots'
         AND ($2::int < 202407 OR n.n % 50 > 0) AND ($2::int < $3::int OR n.n % 3 > 0)`,
      [tenant.id, month, lastMonth],
    )
    await owner.query(
      `INSERT INTO report_events (tenant_id, id, unit_id, month, unit_path, kind, actor_id, actor_name, reason)
       SELECT tenant_id, gen_random_uuid(), unit_id, month, unit_path, CASE state WHEN 'returned' THEN 'returned' ELSE 'submitted' END,
              $3, 'Cán bộ', CASE state WHEN 'returned' THEN 'Xem lại số' END
       FROM month_reports WHERE tenant_id = $1 AND month = $2`,
      [tenant.id, month, staff.id],
    )
    await owner.query(
      `INSERT INTO figures (tenant_id, unit_id, month, indicator, unit_path, entry, value, contribution, changed_by)
       SELECT r.tenant_id, r.unit_id, r.month, i.code, r.unit_path, 'number', v.value,
              CASE WHEN i.kind = 'flow' OR r.month = $3::int THEN v.value ELSE 0 END, $4
       FROM month_reports r
       JOIN units u ON u.tenant_id = r.tenant_id AND u.id = r.unit_id
       JOIN indicators i ON i.tenant_id = r.tenant_id AND i.on_form AND i.asked_of = 'grassroots'
       CROSS JOIN LATERAL (SELECT (abs(hashtext(u.code || i.code)) % CASE i.code WHEN 'TU_CO' THEN 2 ELSE 60 END)::int AS value) v
       WHERE r.tenant_id = $1 AND r.month = $2`,
      [tenant.id, month, months[0], staff.id],
    )
  }
}

/** Three unions in five have one, for three years from any day of another three. */
async function fillAgreements(owner: pg.Client, tenant: TenantDraft, staff: PersonDraft): Promise<void> {
  await owner.query(
    `INSERT INTO agreements (tenant_id, id, unit_id, unit_path, scope, signed_on, starts_on, ends_on, created_by)
     SELECT u.tenant_id, gen_random_uuid(), u.id, u.path, 'enterprise', d.since, d.since, d.since + 1095, $2
     FROM units u CROSS JOIN LATERAL (SELECT date '2021-06-01' + abs(hashtext(u.code)) % 1200 AS since) d
     WHERE u.tenant_id = $1 AND u.rank = 'grassroots' AND abs(hashtext(u.code)) % 5 < 3`,
    [tenant.id, staff.id],
  )
}

/** The year's plan: two targets of each federation, handed down by each to its unions. */
async function handDownPlan(owner: pg.Client, { id }: TenantDraft, top: UnitDraft): Promise<void> {
  const plan = uuidv7()
  await owner.query(
    `INSERT INTO plans (tenant_id, id, kind, title, from_month, through_month, owner_id, owner_path)
     VALUES ($1, $2, 'yearly', 'Chỉ tiêu năm 2024', $3, $4, $5, $6)`,
    [id, plan, months[0], lastMonth, top.id, top.path],
  )
  await owner.query(
    `INSERT INTO plan_revisions (tenant_id, plan_id, issuer_id, issuer_path, revision, decided_on, decision_number)
     SELECT tenant_id, $2, id, path, 1, '2024-01-05', '1/QĐ' FROM units
     WHERE tenant_id = $1 AND rank IN ('top', 'intermediate')`,
    [id, plan],
  )
  await owner.query(
    `INSERT INTO plan_targets (tenant_id, plan_id, issuer_id, revision, unit_id, indicator, unit_path, comparison, target)
     SELECT u.tenant_id, $2, u.parent_id, 1, u.id, i, u.path, 'at_least',
            CASE u.rank WHEN 'grassroots' THEN 1 + abs(hashtext(u.code)) % 600 ELSE 1000 END
     FROM units u CROSS JOIN unnest(ARRAY['DV_KNM', 'CDCS_MOI']) i
     WHERE u.tenant_id = $1 AND u.rank <> 'top' AND (u.rank = 'intermediate' OR i = 'DV_KNM')`,
    [id, plan],
  )
}

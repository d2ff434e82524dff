import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { enterTenant, inTransaction } from '@/prisma/seed/builders/in-transaction'
import { insertCatalogue, insertTenant } from '@/prisma/seed/builders/tenant'
import type { TenantDraft } from '@/prisma/seed/model/world'
import { national } from '@/prisma/seed/worlds/national'
import type { Context } from '@/lib/core/context'
import { writeDemoWorld } from '@/tests/support/demo-contexts'

/** A nation of the size that the budget is set for; its unions have no cells, the federations their totals. */
export interface Nation {
  owner: pg.Client
  viewer: Context
  tenants: number
  unions: number
}

const tenantCount = 34
const federationsEach = 60
const unionsEach = 3_824
const firstMonth = '2022-01-01'
const lastMonth = '2024-12-01'

let made: Promise<Nation> | undefined

/** The nation of this run, made once: 34 tenants, 2,040 federations, 130,016 unions, 36 months of 21 indicators. */
export function nation(): Promise<Nation> {
  made ??= makeNation()
  return made
}

async function makeNation(): Promise<Nation> {
  const owner = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await owner.connect()
  const viewer = (await writeDemoWorld(owner, national()))('toanquoc')
  for (let number = 1; number <= tenantCount; number += 1) await makeTenant(owner, number)
  // As they stand after many saves: most gathered, the last ones not yet.
  await owner.query('SELECT gather_tenant_totals(id) FROM tenants')
  await owner.query(
    `UPDATE figure_totals SET amount = amount + 1 WHERE month = 202411 AND indicator IN ('DV_KNM', 'DV_TONG', 'UT_GT')`,
  )
  await owner.query('VACUUM ANALYZE')
  return { owner, viewer, tenants: tenantCount, unions: tenantCount * unionsEach }
}

async function makeTenant(owner: pg.Client, number: number): Promise<void> {
  const tenant: TenantDraft = {
    ...{ id: uuidv7(), code: `tinh-${number}`, kind: 'province', name: `LĐLĐ tỉnh Số ${number}` },
    ...{ cutoffDay: null, graceDays: 5, demoToday: '2025-01-03', noticeCode: null },
  }
  await inTransaction(owner, async () => {
    await enterTenant(owner, tenant)
    await insertTenant(owner, tenant)
    await insertCatalogue(owner, tenant.id)
    await owner.query(
      `INSERT INTO units (tenant_id, id, code, rank, kind, name, path, established_on)
       VALUES ($1, gen_random_uuid(), $2, 'top', 'ldld_tinh', $3, $2 || '/', '2000-01-01')`,
      [tenant.id, tenant.code, tenant.name],
    )
    await owner.query(
      `INSERT INTO units (tenant_id, id, code, rank, kind, name, path, parent_id, established_on)
       SELECT tenant_id, gen_random_uuid(), 'f' || n, 'intermediate', 'ldld_huyen', 'LĐLĐ huyện ' || n,
              path || 'f' || n || '/', id, '2000-01-01'
       FROM units, generate_series(1, $2::int) n WHERE tenant_id = $1 AND rank = 'top'`,
      [tenant.id, federationsEach],
    )
    await owner.query(
      `INSERT INTO units (tenant_id, id, code, rank, kind, ownership, name, path, parent_id, established_on, closed_on)
       SELECT f.tenant_id, gen_random_uuid(), 'u' || n, 'grassroots', 'cdcs', 'private_enterprise', 'CĐCS ' || n,
              f.path || 'u' || n || '/', f.id, date '2010-01-01' + (n * 7) % 5000,
              CASE WHEN n % 20 = 0 THEN date '2024-03-01' + n % 300 END
       FROM generate_series(1, $2::int) n
       JOIN units f ON f.tenant_id = $1 AND f.code = 'f' || (1 + n % $3::int)`,
      [tenant.id, unionsEach, federationsEach],
    )
    await owner.query(
      `INSERT INTO figure_totals (tenant_id, federation_id, federation_path, indicator, month, amount, approved_amount)
       SELECT f.tenant_id, f.id, f.path, i.code, to_char(m, 'YYYYMM')::int, v.amount, v.amount
       FROM units f
       JOIN indicators i ON i.tenant_id = f.tenant_id AND i.on_form
       CROSS JOIN generate_series($2::timestamp, $3::timestamp, '1 month') m
       CROSS JOIN LATERAL (SELECT (CASE WHEN i.kind = 'stock' AND m = $2::timestamp THEN 6000 ELSE 3 END
                                   + abs(hashtext(f.code || i.code || m)) % 40)::bigint AS amount) v
       WHERE f.tenant_id = $1 AND f.rank = 'intermediate'`,
      [tenant.id, firstMonth, lastMonth],
    )
    await owner.query(
      `INSERT INTO report_totals (tenant_id, federation_id, federation_path, month, submitted, approved, on_time)
       SELECT tenant_id, id, path, to_char(m, 'YYYYMM')::int, 60, 55, 50
       FROM units CROSS JOIN generate_series($2::timestamp, $3::timestamp, '1 month') m
       WHERE tenant_id = $1 AND rank = 'intermediate'`,
      [tenant.id, firstMonth, lastMonth],
    )
    await insertPlan(owner, tenant)
  })
}

/** The year's plan, with targets of the top and of every federation. */
async function insertPlan(owner: pg.Client, { id }: TenantDraft): Promise<void> {
  const plan = uuidv7()
  await owner.query(
    `INSERT INTO plans (tenant_id, id, kind, title, from_month, through_month, owner_id, owner_path)
     SELECT tenant_id, $2, 'yearly', 'Chỉ tiêu năm 2024', 202401, 202412, id, path
     FROM units WHERE tenant_id = $1 AND rank = 'top'`,
    [id, plan],
  )
  await owner.query(
    `INSERT INTO plan_revisions (tenant_id, plan_id, issuer_id, issuer_path, revision, decided_on, decision_number)
     SELECT tenant_id, $2, id, path, 1, '2024-01-05', '1/QĐ' FROM units WHERE tenant_id = $1 AND rank = 'top'`,
    [id, plan],
  )
  await owner.query(
    `INSERT INTO plan_targets (tenant_id, plan_id, issuer_id, revision, unit_id, indicator, unit_path, comparison, target)
     SELECT t.tenant_id, $2, t.id, 1, u.id, i, u.path, 'at_least', CASE u.rank WHEN 'top' THEN 20000 ELSE 300 END
     FROM units t JOIN units u ON u.tenant_id = t.tenant_id AND u.rank IN ('top', 'intermediate')
     CROSS JOIN unnest(ARRAY['DV_KNM', 'CDCS_MOI', 'DV_TONG']) i
     WHERE t.tenant_id = $1 AND t.rank = 'top'`,
    [id, plan],
  )
}

import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  announcedBy,
  announcing,
  connectApplication,
  type Announced,
} from '@/tests/isolation/fence/application'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import { months } from '@/tests/isolation/world/marked-months'
import { forbiddenTo, tracesIn } from '@/tests/isolation/world/traces'
import { readTenantTables } from '@/tests/isolation/world/tenant-tables'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let app: pg.Client
let world: IsolationWorld

beforeAll(async () => {
  owner = await connectOwner()
  app = await connectApplication()
  world = await buildWorld(owner)
})

afterAll(async () => {
  await app.end()
  await owner.end()
})

/** Everything the functions of the national level give under a scope. */
function asked(announced: Announced): Promise<Asked> {
  return announcing(app, announced, async () => {
    const { rows: totals } = await app.query<Total>('SELECT * FROM national_totals($1, $2, $3, $4)', [
      ...[['DV_KNM'], ['DV_TONG'], months.locked, months.draft],
    ])
    const { rows: targets } = await app.query<object>('SELECT * FROM national_targets($1, $2, $3)', [
      ...[['DV_KNM', 'DV_TONG'], months.draft, '2024-07-03'],
    ])
    const { rows: series } = await app.query<Series>('SELECT * FROM national_series($1, $2)', [
      ...[['DV_KNM'], months.draft],
    ])
    const { rows: standing } = await app.query<object>('SELECT * FROM national_standing($1, $2)', [
      ...[months.locked, months.draft],
    ])
    return { totals, targets, series, standing }
  })
}

interface Asked {
  totals: Total[]
  targets: object[]
  series: Series[]
  standing: object[]
}

interface Series {
  tenant_code: string
  month: number
  amount: string
}

const nothingAsked: Asked = { totals: [], targets: [], series: [], standing: [] }

interface Total {
  tenant_code: string
  tenant_name: string
  indicator: string
  amount: string
  approved_amount: string
}

describe('the functions of the national level', () => {
  it('give nothing without a scope, and nothing of the nation without a national reach', async () => {
    expect(await asked({})).toEqual(nothingAsked)
    expect(await asked({ reach: 'subtree', tenantId: world.national.tenantId })).toEqual(nothingAsked)
    for (const { leader } of [...Object.values(world.a.seats), world.b.seats.top]) {
      expect(await asked(announcedBy(leader))).toEqual(nothingAsked)
    }
  })

  it('give sums of whole tenants with it, and no unit, no person, no title', async () => {
    const { totals, targets, series, standing } = await asked(announcedBy(world.national))
    const { a, b, national } = world
    expect(totals.map((row) => `${row.tenant_code} ${row.indicator}`).sort()).toEqual(
      [a, b].flatMap(({ tenant }) => [`${tenant.code} DV_KNM`, `${tenant.code} DV_TONG`]).sort(),
    )
    for (const { tenant_code, indicator, amount } of totals) {
      const { rows } = await owner.query<{ sum: string }>(
        `SELECT sum(f.amount) AS sum FROM figure_totals f JOIN tenants t ON t.id = f.tenant_id
         WHERE t.code = $1 AND f.indicator = $2`,
        [tenant_code, indicator],
      )
      expect(amount).toBe(rows[0]?.sum)
    }
    expect(Object.keys(totals[0] ?? {})).toEqual([
      'tenant_code',
      'tenant_name',
      'indicator',
      'amount',
      'approved_amount',
    ])
    expect(Object.keys(targets[0] ?? {})).toEqual([
      ...['tenant_code', 'plan_kind', 'from_month', 'through_month', 'indicator', 'comparison', 'target'],
    ])
    expect(targets).toHaveLength(4)
    const of = (code: string) =>
      series
        .filter(({ tenant_code }) => tenant_code === code)
        .reduce((sum, { amount }) => sum + Number(amount), 0)
    for (const { tenant_code, indicator, amount } of totals)
      if (indicator === 'DV_KNM') expect(of(tenant_code)).toBe(Number(amount))
    expect(standing).toEqual(
      expect.arrayContaining(
        [a, b].map(({ tenant }) =>
          expect.objectContaining({ tenant_code: tenant.code, tenant_kind: tenant.kind }),
        ),
      ),
    )
    expect(
      tracesIn({ totals, targets, series, standing }, await forbiddenTo(owner, world, national)),
    ).toEqual([])
  })

  it('tell a tenant what is asked of it and no other, and who there is to the nation alone', async () => {
    const { a, b, national } = world
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO plans (tenant_id, id, kind, title, from_month, through_month, owner_id, owner_path)
       SELECT tenant_id, gen_random_uuid(), 'milestone', 'Chương trình', 202401, 202812, id, path
       FROM units WHERE tenant_id = $1 AND rank = 'top' RETURNING id`,
      [national.tenantId],
    )
    await owner.query(
      `INSERT INTO plan_tenant_targets (tenant_id, plan_id, revision, plan_kind, plan_title, from_month, through_month,
                                        decided_on, target_tenant, indicator, comparison, target)
       VALUES ($1, $2, 1, 'milestone', 'Chương trình', 202401, 202812, '2024-01-05', $3, 'DV_TONG', 'at_least', 900000123)`,
      [national.tenantId, rows[0]?.id, a.tenant.id],
    )
    const told = (announced: Announced) =>
      announcing(app, announced, async () => {
        const asks = await app.query<{ target: string }>(`SELECT * FROM targets_from_nation('2024-07-03')`)
        const tenants = await app.query<{ code: string }>('SELECT * FROM national_tenants()')
        return {
          asks: asks.rows.map(({ target }) => Number(target)),
          tenants: tenants.rows.map(({ code }) => code).sort(),
        }
      })
    const nothing = { asks: [], tenants: [] }
    expect(await told({})).toEqual(nothing)
    expect(await told(announcedBy(b.seats.top.leader))).toEqual(nothing)
    expect(await told(announcedBy(a.seats.top.leader))).toEqual({ asks: [900_000_123], tenants: [] })
    expect(await told(announcedBy(national))).toEqual({
      asks: [],
      tenants: [a.tenant.code, b.tenant.code].sort(),
    })
  })

  it('open no table of the tenants to the viewer', async () => {
    const { tenantId } = world.national
    await announcing(app, announcedBy(world.national), async () => {
      for (const { name, tenant } of await readTenantTables(owner)) {
        const { rows } = await app.query(`SELECT FROM ${name} WHERE ${tenant} <> $1`, [tenantId])
        expect(rows, name).toEqual([])
      }
    })
  })

  it('are out of reach for a post of a province, whoever would make it', async () => {
    const { assignmentId, tenantId } = world.a.seats.top.leader
    await expect(
      owner.query(`UPDATE assignments SET reach = 'national' WHERE tenant_id = $1 AND id = $2`, [
        tenantId,
        assignmentId,
      ]),
    ).rejects.toThrow('a national reach belongs to the national level')
  })
})

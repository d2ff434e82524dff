import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { forgetOldChanges } from '@/lib/db/forget-old-changes'
import { getDashboard } from '@/lib/reports/get-dashboard'
import type { DashboardView } from '@/lib/reports/views'
import { countStatements } from '@/tests/support/count-statements'
import { recordFigure } from '@/tests/support/record-figure'
import { buildTenant, type TestTenant, type UnitName } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

// The overview is read again only when something that it is made of has changed.

let owner: pg.Client
let other: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
  other = await connectOwner()
})

afterAll(async () => {
  await other.end()
  await owner.end()
})

/** The last that is shown on the tenant's day. */
const month = 202405
const figures = { from: 202401, through: month, state: 'approved' } as const
const build = () => buildTenant(owner, { today: '2024-07-03', figures })

/** How many statements it takes now: one where nothing changed. */
const statementsFor = async (ctx: Context) => (await countStatements(() => look(ctx))).statements
const look = (ctx: Context) => getDashboard({ ctx, input: {} })

const won = (view: DashboardView) =>
  view.headline.find(({ code }) => code === 'DV_KNM')?.result.actual?.numerator

/** Writes as somebody else's transaction would, without ending it. */
async function addMembers(client: pg.Client, tenant: TestTenant, unit: UnitName, by: number): Promise<void> {
  await client.query(
    `UPDATE figures SET value = value + $3, contribution = contribution + $3
     WHERE tenant_id = $1 AND unit_id = $2 AND indicator = 'DV_KNM' AND month = ${month}`,
    [tenant.id, tenant.units[unit].id, by],
  )
}

describe('a view that is kept', () => {
  it('is the same again, cannot be changed, and takes one look', async () => {
    const { contexts } = await build()
    const view = await look(contexts.leader)
    expect(await statementsFor(contexts.leader)).toBe(1)
    expect(await look(contexts.leader)).toBe(view)
    expect(Object.isFrozen(view.below?.rows[0]?.cells[0])).toBe(true)
  })

  it('is made of what a save or the state of a report changed, whoever looks next', async () => {
    const tenant = await build()
    const { leader, northStaff, north1Chair } = tenant.contexts
    const before = { leader: won(await look(leader)) ?? 0, staff: won(await look(northStaff)) ?? 0 }
    await owner.query(`UPDATE month_reports SET state = 'draft' WHERE tenant_id = $1 AND unit_id = $2`, [
      ...[tenant.id, tenant.units.north1.id],
    ])
    expect((await look(leader)).provisional).toBe(true)
    const cell = { unit: 'north1', month, indicator: 'DV_KNM', value: 1_000 } as const
    expect(await recordFigure(owner, tenant, north1Chair, cell)).toMatchObject({ status: 'saved' })
    expect(won(await look(leader))).toBeGreaterThan(before.leader + 900)
    expect(won(await look(northStaff))).toBeGreaterThan(before.staff + 900)
  })

  it.each([
    ['a unit’s name', `UPDATE units SET name = name || ' mới' WHERE tenant_id = $1 AND rank <> 'top'`],
    ['an indicator’s name', `UPDATE indicators SET name_vi = name_vi || ' (mới)' WHERE tenant_id = $1`],
    ['a report', `UPDATE month_reports SET state = 'submitted' WHERE tenant_id = $1 AND month = ${month}`],
  ])('is read again after a change of %s', async (_, statement) => {
    const { id, contexts } = await build()
    const before = await look(contexts.leader)
    await owner.query(statement, [id])
    const after = await look(contexts.leader)
    expect(after).not.toEqual(before)
    expect(await look(contexts.leader)).toBe(after)
  })

  it('holds while others write, and no longer once they have: also what was begun before it', async () => {
    const tenant = await build()
    const { leader } = tenant.contexts
    await other.query('BEGIN')
    await addMembers(other, tenant, 'north1', 7)
    const before = await look(leader)
    expect(await look(leader)).toBe(before)
    await other.query('COMMIT')
    expect(won(await look(leader))).toBe((won(before) ?? 0) + 7)
  })

  it('holds when a change is taken back', async () => {
    const tenant = await build()
    const before = await look(tenant.contexts.leader)
    await other.query('BEGIN')
    await addMembers(other, tenant, 'north1', 7)
    await other.query('ROLLBACK')
    expect(await look(tenant.contexts.leader)).toBe(before)
  })

  it('is not told of what happens outside the reach', async () => {
    const [tenant, stranger] = [await build(), await build()]
    const { leader, northStaff, north1Chair } = tenant.contexts
    for (const ctx of [leader, northStaff, north1Chair]) await look(ctx)
    await addMembers(owner, stranger, 'north1', 7)
    for (const ctx of [leader, northStaff, north1Chair]) expect(await statementsFor(ctx)).toBe(1)
    await addMembers(owner, tenant, 'south1', 7)
    for (const ctx of [northStaff, north1Chair]) expect(await statementsFor(ctx)).toBe(1)
    await addMembers(owner, tenant, 'north2', 7)
    expect(await statementsFor(north1Chair)).toBe(1)
    expect(await statementsFor(northStaff)).toBeGreaterThan(1)
    expect(await statementsFor(leader)).toBeGreaterThan(1)
  })

  it('is shared by those who may see and do the same, and by nobody else', async () => {
    const { contexts } = await build()
    const view = await look(contexts.leader)
    const colleague = { ...contexts.leader, userId: contexts.admin.userId, userName: 'Một người khác' }
    expect(await look(colleague)).toBe(view)
    const narrower = { ...contexts.leader, capabilities: new Set(['dashboard.read'] as const) }
    expect((await look(narrower)).may.openPlans).toBe(false)
    expect(await look({ ...contexts.leader, locale: 'en' })).not.toBe(view)
    expect(await look({ ...contexts.leader, today: '2024-08-03' })).not.toBe(view)
  })

  it('needs no change remembered for longer than a day', async () => {
    const tenant = await build()
    const remembered = async () => {
      const { rows } = await owner.query<{ changes: number }>(
        'SELECT count(*)::int AS changes FROM recent_changes WHERE tenant_id = $1',
        [tenant.id],
      )
      return rows[0]?.changes
    }
    await owner.query(`UPDATE recent_changes SET at = now() - interval '25 hours' WHERE tenant_id = $1`, [
      ...[tenant.id],
    ])
    await addMembers(owner, tenant, 'north1', 7)
    expect(await forgetOldChanges()).toBeGreaterThan(1)
    expect(await remembered()).toBe(1)
  })

  it('is made of tables that note their changes, and of totals made of them', async () => {
    const tenant = await build()
    const sent = [
      ...(await countStatements(() => look(tenant.contexts.leader))).sent,
      ...(await countStatements(() => look(tenant.contexts.north1Chair))).sent,
    ]
    const read = new Set<string>()
    for (const statement of sent) {
      const { rows } = await owner.query<{ 'QUERY PLAN': unknown }>(
        `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${statement}`,
      )
      for (const [, name] of JSON.stringify(rows).matchAll(/"Relation Name":"(\w+)"/g)) read.add(String(name))
    }
    const { rows } = await owner.query<{ name: string }>(`
      SELECT g.tgrelid::regclass::text AS name FROM pg_trigger g
      WHERE g.tgfoid = 'note_change'::regproc AND g.tgenabled = 'A'
      GROUP BY 1 HAVING count(*) = 3 AND bit_or(g.tgtype) & 28 = 28`)
    const noting = rows.map(({ name }) => name)
    expect(noting).toContain('figures')
    expect(read).toContain('units')
    expect([...read].filter((name) => !noting.includes(name)).sort()).toEqual([
      'figure_totals',
      'recent_changes',
      'report_totals',
    ])
  })
})

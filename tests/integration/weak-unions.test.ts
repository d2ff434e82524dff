import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@/lib/alerts/list-alerts'
import { assignResponsibility } from '@/lib/committee/assign-responsibility'
import { listWeakUnions } from '@/lib/committee/list-weak-unions'
import type { Context } from '@/lib/core/context'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let leader: Context

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner, {
    figures: { from: 202401, through: 202406, state: 'approved' },
    plans: ({ north3 }) => [
      {
        ...{
          id: uuidv7(),
          kind: 'yearly',
          title: 'Kế hoạch của LĐLĐ huyện Bắc',
          from: 202401,
          through: 202412,
        },
        revisions: [
          {
            ...{ decidedOn: '2024-01-10', decisionNumber: '1/QĐ', reason: null },
            targets: [
              {
                ...{ unit: north3, indicator: 'DV_KNM', comparison: 'at_least', target: 60 },
                ...{ threshold: null, derived: false },
              },
            ],
          },
        ],
      },
    ],
  })
  leader = tenant.contexts.leader
  await makeWeak()
})
afterAll(() => owner.end())

/** north-1's agreement lapsed, south-1 lost its members, south-2 nearly so, south-3 fell silent. */
async function makeWeak(): Promise<void> {
  const { north1, north2, south1, south2, south3 } = tenant.units
  const put = (sql: string, ...values: unknown[]) => owner.query(sql, [tenant.id, ...values])
  const members = `UPDATE figures SET value = $3 WHERE tenant_id = $1 AND unit_id = $2 AND indicator = 'DV_TONG' AND month >= $4`
  await put(members, south1.id, 0, 202404)
  await put(members, south2.id, 4, 202403)
  await put(
    `UPDATE month_reports SET first_submitted_on = NULL WHERE tenant_id = $1 AND unit_id = $2 AND month >= 202403`,
    south3.id,
  )
  const agree = `INSERT INTO agreements (tenant_id, id, unit_id, unit_path, number, scope, signed_on, starts_on, ends_on, created_by)
    VALUES ($1, $2, $3, $4, $5, 'enterprise', $6, $6, $7, $8)`
  const by = tenant.people.northStaff.id
  await put(agree, uuidv7(), north1.id, north1.path, '07/TƯ', '2021-05-01', '2024-04-30', by)
  await put(agree, uuidv7(), north2.id, north2.path, '08/TƯ', '2021-05-01', '2024-04-30', by)
  await put(agree, uuidv7(), north2.id, north2.path, '09/TƯ', '2024-05-01', '2027-04-30', by)
}

/** What the alerts tell of each union to the staff of its federation: what is behind is told by another alert. */
async function toldOf(ctx: Context) {
  const { groups } = await listAlerts({ ctx, input: { kind: 'weak' } })
  const rows = groups.flatMap((group) => group.rows)
  return rows.map((row) => [row.unit.code, row.kind === 'weak' ? row.reasons : []])
}

const list = (input: object = {}, ctx = leader) => listWeakUnions({ ctx, input })
const reasonsOf = async (code: string) =>
  (await list()).rows.find(({ unit }) => unit.code === code)?.reasons ?? []

describe('weak unions are found by themselves', () => {
  it('each with its figures and since when', async () => {
    expect(await reasonsOf('south-1')).toContainEqual({ kind: 'no_members', month: 202406, since: 202404 })
    expect(await reasonsOf('south-2')).toEqual([
      { kind: 'few_members', members: 4, least: 5, month: 202406, since: 202403 },
    ])
    expect(await reasonsOf('south-3')).toContainEqual({ kind: 'silent', months: 3, since: 202403 })
    expect(await reasonsOf('north-1')).toEqual([
      { kind: 'agreement_lapsed', on: '2024-04-30', number: '07/TƯ' },
    ])
    // 3 a month for five months, of 60: a quarter, where five twelfths are asked for.
    expect(await reasonsOf('north-3')).toMatchObject([
      { kind: 'behind', targets: [{ indicator: 'DV_KNM', planRatio: { numerator: 15, denominator: 60 } }] },
    ])
  })

  it('a renewed agreement is in force, a figure of none is none', async () => {
    expect(await reasonsOf('north-2')).toEqual([])
    expect(await reasonsOf('south-1')).toContainEqual({ kind: 'agreement_none', since: 202401 })
  })

  it('as the alerts tell of them, which read only the doubtful ones', async () => {
    for (const ctx of [tenant.contexts.northStaff, tenant.contexts.southStaff]) {
      const { rows } = await list({}, ctx)
      const judged = rows.map(({ unit, reasons }) => [
        unit.code,
        reasons.filter(({ kind }) => kind !== 'behind'),
      ])
      expect(await toldOf(ctx)).toEqual(judged.filter(([, reasons]) => reasons?.length !== 0))
    }
  })

  it('counted by reason, filtered, and each with who answers for it', async () => {
    await assignResponsibility({
      ctx: leader,
      input: { key: uuidv7(), unit: 'south', userId: tenant.people.southStaff.id, from: '2024-01-01' },
    })
    const all = await list()
    expect(all).toMatchObject({
      unions: 6,
      weak: 5,
      counts: { no_members: 1, few_members: 1, silent: 1, agreement_lapsed: 1, agreement_none: 2, behind: 1 },
    })
    const silent = await list({ reason: 'silent' })
    expect(silent.rows).toMatchObject([
      { unit: { code: 'south-3' }, federation: { code: 'south' }, answering: ['Cán Bộ Nam'] },
    ])
    expect((await list({ unit: 'north' })).rows.map(({ unit }) => unit.code)).toEqual(['north-1', 'north-3'])
    expect((await list({ after: 'north-3' })).rows[0]?.unit.code).toBe('south-1')
    expect((await list({ after: 'north-3' })).previousAfter).toBe('')
  })

  it('tells of agreements only who may know of them', async () => {
    const view = await list({}, tenant.contexts.admin)
    expect(view.shown).toEqual(['no_members', 'few_members', 'silent', 'behind'])
    expect(view.counts).toMatchObject({ agreement_lapsed: 0, agreement_none: 0 })
  })

  it('asks the database a few times, however many unions there are', async () => {
    expect((await countStatements(() => list())).statements).toBe(5)
  })

  it('follows what the tenant takes for weak', async () => {
    await owner.query(
      `INSERT INTO register_settings (tenant_id, least_members, silent_months) VALUES ($1, 1000, 6)`,
      [tenant.id],
    )
    const view = await list()
    expect(view.counts).toMatchObject({ silent: 0, few_members: 5, no_members: 1 })
    expect(await toldOf(tenant.contexts.northStaff)).toHaveLength(3)
    await owner.query(`DELETE FROM register_settings WHERE tenant_id = $1`, [tenant.id])
  })
})

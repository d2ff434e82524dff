import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countAlerts } from '@/lib/alerts/count-alerts'
import { getAlertDigest } from '@/lib/alerts/get-alert-digest'
import { listAlerts } from '@/lib/alerts/list-alerts'
import { markAlert } from '@/lib/alerts/mark-alert'
import type { AlertRowView } from '@/lib/alerts/views'
import type { Context } from '@/lib/core/context'
import { returnReport } from '@/lib/figures/return-report'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner, {
    today: '2024-07-15',
    figures: { from: 202401, through: 202405, state: 'submitted' },
    plans: ({ top, north, south, north1 }) => [
      plan(top, [
        [north, 12],
        [south, 600],
      ]),
      plan(north, [[north1, 2]]),
    ],
  })
  const { north1 } = tenant.units
  await owner.query(
    `INSERT INTO agreements (tenant_id, id, unit_id, unit_path, number, scope, signed_on, starts_on, ends_on, created_by)
     VALUES ($1, $2, $3, $4, '07/TƯ', 'enterprise', '2021-08-01', '2021-08-01', '2024-07-31', $5)`,
    [tenant.id, uuidv7(), north1.id, north1.path, tenant.people.northStaff.id],
  )
})
afterAll(() => owner.end())

type Unit = TestTenant['units']['top']

/** A plan of the year, decided in June by the unit above. */
function plan(issuer: Unit, targets: [Unit, number][]) {
  return {
    ...{
      id: uuidv7(),
      kind: 'yearly' as const,
      title: `Kế hoạch của ${issuer.name}`,
      from: 202401,
      through: 202412,
    },
    ...(issuer.rank === 'top' ? {} : { issuer }),
    revisions: [
      {
        ...{ decidedOn: '2024-06-10' as const, decisionNumber: '1/QĐ', reason: null },
        targets: targets.map(([unit, target]) => ({
          ...{ unit, indicator: 'DV_KNM', comparison: 'at_least' as const, target },
          ...{ threshold: null, derived: false },
        })),
      },
    ],
  }
}

const list = (ctx: Context, input: object = {}) => listAlerts({ ctx, input })
const rows = async (ctx: Context, input: object = {}) =>
  (await list(ctx, input)).groups.flatMap((group) => group.rows)
const one = async (ctx: Context, key: string): Promise<AlertRowView> => {
  const all = await Promise.all((['open', 'later', 'done'] as const).map((state) => rows(ctx, { state })))
  const found = all.flat().find((row) => row.key === key)
  if (!found) throw new RangeError(`No alert ${key}`)
  return found
}

describe('alerts', () => {
  it('tell each of what lies directly below, with figures and since when', async () => {
    const told = await rows(tenant.contexts.leader)
    expect(told).toContainEqual(
      expect.objectContaining({
        ...{
          kind: 'late',
          key: 'late 202406 north',
          reports: 4,
          daysLeft: -10,
          since: { day: '2024-07-05' },
        },
        units: expect.arrayContaining(['CĐCS LĐLĐ huyện Bắc 1']),
      }),
    )
    expect(told).toContainEqual(
      expect.objectContaining({ kind: 'waiting', key: 'waiting 202405 south', reports: 4 }),
    )
    expect(told).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'lapsing', key: 'lapsing north', agreements: 1, number: '07/TƯ', daysLeft: 16 },
        unit: { code: 'north', name: 'LĐLĐ huyện Bắc' },
      }),
    )
    expect(told.find(({ key }) => key === 'behind south')).toMatchObject({
      since: { month: 202401 },
      targets: [{ indicator: 'DV_KNM', band: 'behind' }],
    })
    expect(told.find(({ key }) => key === 'passed north')).toMatchObject({
      targets: [{ indicator: 'DV_KNM', band: 'exceeded' }],
    })
  })

  it('tell the staff of a federation of its unions, and of what was handed down to it', async () => {
    const told = await rows(tenant.contexts.northStaff)
    expect(told.find(({ kind }) => kind === 'lapsing')?.unit.code).toBe('north-1')
    expect(told.find(({ kind }) => kind === 'handed')).toMatchObject({ targets: 1, number: '1/QĐ' })
    expect(told.filter(({ kind }) => kind === 'waiting')).toEqual([])
    expect(told.some(({ unit }) => unit.code.startsWith('south'))).toBe(false)
  })

  it('tell a chair of the own union alone, and an administrator of what the role may know', async () => {
    const chair = await rows(tenant.contexts.north1Chair)
    expect(new Set(chair.map(({ unit }) => unit.code))).toEqual(new Set(['north-1']))
    const admin = await list(tenant.contexts.admin)
    expect(admin.byKind).toMatchObject({ late: 0, waiting: 0, lapsing: 0 })
  })

  it('ask the database a bounded number of times', async () => {
    const leader = await countStatements(() => list(tenant.contexts.leader))
    expect(leader.statements).toBeLessThanOrEqual(14)
    const counted = await countStatements(() => countAlerts({ ctx: tenant.contexts.leader }))
    expect(counted.statements).toBe(leader.statements)
  })
})

describe('being done with an alert', () => {
  const key = 'late 202406 north'
  const mark = (ctx: Context, act: object, { seen }: AlertRowView) =>
    markAlert({ ctx, input: { alert: key, seen, ...act } })

  it('puts it away for oneself alone, and can be taken back', async () => {
    const { northStaff: ctx, leader } = tenant.contexts
    const before = await countAlerts({ ctx })
    const alert = await one(ctx, key)
    const marked = await mark(ctx, { act: 'done' }, alert)
    expect(marked).toEqual({ alert: key, state: 'done', open: before.open - 1 })
    expect(await mark(ctx, { act: 'done' }, alert)).toEqual(marked)
    expect((await countAlerts({ ctx })).open).toBe(before.open - 1)
    expect((await one(leader, key)).state).toBe('open')
    expect((await mark(ctx, { act: 'reopened' }, alert)).open).toBe(before.open)
    const { rows: kept } = await owner.query(`SELECT act FROM alert_marks WHERE tenant_id = $1 ORDER BY id`, [
      tenant.id,
    ])
    expect(kept.map(({ act }) => act)).toEqual(['done', 'reopened'])
  })

  it('puts it off to a day to come', async () => {
    const { northStaff: ctx } = tenant.contexts
    const alert = await one(ctx, key)
    await expect(mark(ctx, { act: 'later', remindOn: '2024-07-15' }, alert)).rejects.toMatchObject({
      fieldProblems: { remindOn: 'date' },
    })
    await mark(ctx, { act: 'later', remindOn: '2024-07-22' }, alert)
    expect(await one(ctx, key)).toMatchObject({ state: 'later', remindOn: '2024-07-22' })
    expect((await one({ ...ctx, today: '2024-07-22' }, key)).state).toBe('open')
  })

  it('ends when something is added', async () => {
    const { northStaff: ctx, leader } = tenant.contexts
    const reject = (unit: string) =>
      returnReport({ ctx: leader, input: { unit, month: '2024-05', version: 2, reason: 'Xem lại số' } })
    await reject('north-1')
    const returned = await one(ctx, 'returned 202405')
    expect(returned).toMatchObject({ reports: 1, reason: 'Xem lại số', unit: { code: 'north-1' } })
    await markAlert({ ctx, input: { alert: returned.key, seen: returned.seen, act: 'done' } })
    expect((await one(ctx, returned.key)).state).toBe('done')
    await reject('north-2')
    expect(await one(ctx, returned.key)).toMatchObject({ state: 'open', reports: 2, unit: { code: 'north' } })
    await expect(
      markAlert({ ctx, input: { alert: returned.key, seen: returned.seen, act: 'done' } }),
    ).rejects.toMatchObject({ reason: 'alert_changed' })
  })

  it('is refused for what one is not told', async () => {
    const { seen } = await one(tenant.contexts.leader, 'behind south')
    await expect(
      markAlert({ ctx: tenant.contexts.northStaff, input: { alert: 'behind south', seen, act: 'done' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leaves the digest with what is open', async () => {
    const { northStaff: ctx } = tenant.contexts
    const digest = await getAlertDigest({ ctx })
    expect(digest.open).toBe((await list(ctx)).counts.open)
    expect(digest.groups.flatMap(({ rows: told }) => told)).toHaveLength(digest.open)
  })
})

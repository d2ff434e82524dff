import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getFoundingBoard } from '@/lib/employers/founding/get-founding-board'
import { getFoundingCase } from '@/lib/employers/founding/get-founding-case'
import { listCandidates } from '@/lib/employers/founding/list-candidates'
import { listCases } from '@/lib/employers/founding/list-cases'
import { moveCase } from '@/lib/employers/founding/move-case'
import { planNextStep } from '@/lib/employers/founding/plan-next-step'
import { readPipelinePotential } from '@/lib/employers/founding/read-pipeline-potential'
import { recordCounts } from '@/lib/employers/founding/record-counts'
import { startCases } from '@/lib/employers/founding/start-cases'
import { withScope } from '@/lib/db/with-scope'
import { countStatements } from '@/tests/support/count-statements'
import { buildCase, buildEmployer } from '@/tests/support/founding-builder'
import { buildTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

describe('starting', () => {
  it('takes up many at once, tells of those it leaves, and once under one key', async () => {
    const tenant = await buildTenant(owner)
    const { northStaff: ctx } = tenant.contexts
    const [first, second, closed, organised] = [
      await buildEmployer(ctx, tenant.units.north, { name: 'Công ty A' }),
      await buildEmployer(ctx, tenant.units.north, { name: 'Công ty B' }),
      await buildEmployer(ctx, tenant.units.north, { name: 'Công ty C' }),
      await buildEmployer(ctx, tenant.units.north, { name: 'Công ty D' }),
    ]
    await owner.query('UPDATE employers SET closed_on = $2 WHERE id = $1', [closed, '2024-05-01'])
    await owner.query(
      `INSERT INTO employer_unions (tenant_id, id, employer_id, unit_path, union_id, valid_from, recorded_by)
       VALUES ($1, $2, $3, $4, $5, '2023-01-01', $6)`,
      [tenant.id, uuidv7(), organised, tenant.units.north.path, tenant.units.north1.id, ctx.userId],
    )
    const wish = {
      key: uuidv7(),
      employers: [first, second, closed, organised],
      on: '2024-06-03',
      owner: ctx.userId,
      nextStep: 'Gọi điện',
      nextOn: '2024-06-20',
    }
    const view = await startCases({ ctx, input: wish })
    expect(view.started.map(({ employer }) => employer)).toEqual([first, second])
    expect(view.refused).toEqual([
      { employer: closed, name: 'Công ty C', reason: 'closed' },
      { employer: organised, name: 'Công ty D', reason: 'has_union' },
    ])
    expect(await startCases({ ctx, input: wish })).toEqual(view)
    const again = await startCases({ ctx, input: { ...wish, key: uuidv7() } })
    expect(again.started).toEqual([])
    expect(again.refused[0]).toMatchObject({ employer: first, reason: 'open_case' })

    const { answer: board, statements } = await countStatements(() => getFoundingBoard({ ctx, input: {} }))
    expect(statements).toBeLessThanOrEqual(4)
    expect(board.columns.map(({ stage, count, overdue }) => [stage, count, overdue])).toEqual([
      ['listed', 2, 2],
      ...['surveyed', 'contacted', 'committee', 'applications', 'meeting', 'dossier'].map((stage) => [
        stage,
        0,
        0,
      ]),
    ])
    expect(board.columns[0]?.cards[0]).toMatchObject({
      ...{ employer: { id: first, name: 'Công ty A' }, unit: { code: 'north' }, workers: 40 },
      ...{ owner: { id: ctx.userId }, nextStep: 'Gọi điện', nextOn: '2024-06-20' },
      standing: { age: 30, atStage: 30, late: 13, overdue: true },
    })
    expect(board.owners.map(({ id }) => id)).toEqual([ctx.userId])
    const { rows: trail } = await owner.query(
      `SELECT act, unit_path FROM audit_events WHERE tenant_id = $1 AND act = 'founding.started'`,
      [tenant.id],
    )
    expect(trail).toHaveLength(2)
  })

  it('refuses days to come, strangers as owners, other places, and who may not', async () => {
    const tenant = await buildTenant(owner)
    const { northStaff, southStaff, leader, north1Chair } = tenant.contexts
    const employer = await buildEmployer(northStaff, tenant.units.north)
    const wish = { key: uuidv7(), employers: [employer], on: '2024-07-03' }
    await expect(startCases({ ctx: northStaff, input: { ...wish, on: '2024-07-04' } })).rejects.toMatchObject(
      {
        fieldProblems: { on: 'day_to_come' },
      },
    )
    await expect(
      startCases({ ctx: northStaff, input: { ...wish, owner: southStaff.userId } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(startCases({ ctx: southStaff, input: wish })).rejects.toMatchObject({ code: 'not_found' })
    await expect(startCases({ ctx: leader, input: wish })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(getFoundingBoard({ ctx: north1Chair, input: {} })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(getFoundingBoard({ ctx: southStaff, input: { unit: 'north' } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('finds who could be taken up: large enough, without a union, not on the way, the largest first', async () => {
    const tenant = await buildTenant(owner)
    const { northStaff: ctx } = tenant.contexts
    const large = await buildEmployer(ctx, tenant.units.north, { name: 'Công ty Lớn', workers: 900 })
    const middle = await buildEmployer(ctx, tenant.units.north, {
      name: 'Công ty Vừa',
      workers: 25,
      taxCode: '5700000011',
    })
    await buildEmployer(ctx, tenant.units.north, { name: 'Công ty Nhỏ', workers: 24 })
    await buildEmployer(ctx, tenant.units.north, { name: 'Công ty Chưa rõ', workers: null })
    await buildCase(ctx, await buildEmployer(ctx, tenant.units.north, { name: 'Công ty Đang làm' }))
    await buildEmployer(tenant.contexts.southStaff, tenant.units.south, { name: 'Công ty Nam' })
    const found = await listCandidates({ ctx, input: {} })
    expect(found.candidates.map(({ id }) => id)).toEqual([large, middle])
    expect(found).toMatchObject({ total: 2, filter: { least: 25 }, nextAfter: null })
    expect(await listCandidates({ ctx, input: { least: '10', q: 'cong ty nho' } })).toMatchObject({
      total: 1,
    })
    expect(await listCandidates({ ctx, input: { q: '570000' } })).toMatchObject({
      candidates: [{ id: middle }],
    })
    expect(await listCandidates({ ctx, input: { after: large } })).toMatchObject({
      candidates: [{ id: middle }],
    })
  })
})

describe('moving', () => {
  it('goes from step to step by the rules, and keeps the way', async () => {
    const tenant = await buildTenant(owner)
    const { northStaff: ctx, leader, southStaff } = tenant.contexts
    const { id } = await buildCase(ctx, await buildEmployer(ctx, tenant.units.north))
    const move = (version: number, more: object, by = ctx) =>
      moveCase({ ctx: by, input: { case: id, version, on: '2024-06-10', ...more } })

    await expect(move(1, { to: 'committee' })).rejects.toMatchObject({
      fieldProblems: { committeeSize: 'committee_small' },
    })
    await expect(move(1, { to: 'dossier', committeeSize: 3 })).rejects.toMatchObject({
      fieldProblems: { applications: 'applications_few' },
    })
    expect(await move(1, { to: 'committee', committeeSize: 3 })).toEqual({
      case: id,
      stage: 'committee',
      version: 2,
    })
    await expect(move(1, { to: 'applications' })).rejects.toMatchObject({
      ...{ code: 'conflict', reason: 'founding_case_changed', params: { stage: 'committee' } },
    })
    await expect(move(2, { to: 'applications', on: '2024-06-09' })).rejects.toMatchObject({
      fieldProblems: { on: 'founding_day' },
    })
    await expect(move(2, { to: 'applications', on: '2024-07-04' })).rejects.toMatchObject({
      fieldProblems: { on: 'day_to_come' },
    })
    await expect(move(2, { to: 'surveyed' })).rejects.toMatchObject({ fieldProblems: { note: 'required' } })
    await expect(move(2, { to: 'recognised' })).rejects.toMatchObject({ reason: 'founding_by_decision' })
    await expect(move(2, { to: 'refused', note: 'x' })).rejects.toMatchObject({
      reason: 'founding_not_dossier',
    })
    await expect(move(2, { to: 'applications' }, leader)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(move(2, { to: 'applications' }, southStaff)).rejects.toMatchObject({ code: 'not_found' })

    await move(2, { to: 'dossier', applications: 5, expectedMembers: 30 })
    await expect(
      recordCounts({ ctx, input: { case: id, version: 3, applications: 4 } }),
    ).rejects.toMatchObject({
      fieldProblems: { applications: 'applications_few' },
    })
    await recordCounts({ ctx, input: { case: id, version: 3, applications: '18', expectedMembers: '' } })
    const { answer: seen, statements } = await countStatements(() =>
      getFoundingCase({ ctx, input: { case: id } }),
    )
    expect(statements).toBe(3)
    expect(seen).toMatchObject({
      ...{
        stage: 'dossier',
        committeeSize: 3,
        applications: 18,
        expectedMembers: null,
        version: 4,
        lacking: [],
      },
      proposed: { name: 'CĐCS Công ty Mẫu', ownership: 'private_enterprise' },
      steps: [
        { fromStage: 'committee', toStage: 'dossier', by: ctx.userName },
        { fromStage: 'listed', toStage: 'committee' },
        { fromStage: null, toStage: 'listed' },
      ],
    })
    expect(await move(4, { to: 'refused', note: 'Thiếu biên bản' }, leader)).toMatchObject({
      stage: 'refused',
    })
    await expect(move(5, { to: 'listed', note: 'x' })).rejects.toMatchObject({ reason: 'founding_case_over' })
    await expect(planNextStep({ ctx, input: { case: id, version: 5 } })).rejects.toMatchObject({
      reason: 'founding_case_over',
    })
    expect((await getFoundingBoard({ ctx, input: {} })).ended).toEqual({
      recognised: 0,
      refused: 1,
      dropped: 0,
    })
  })

  it('of two at once lets one through', async () => {
    const tenant = await buildTenant(owner)
    const { northStaff: ctx } = tenant.contexts
    const { id } = await buildCase(ctx, await buildEmployer(ctx, tenant.units.north))
    const move = (to: string) => moveCase({ ctx, input: { case: id, version: 1, to, on: '2024-06-10' } })
    const outcomes = await Promise.allSettled([move('surveyed'), move('contacted')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('planning and finding again', () => {
  it('says who does what by when; the list filters, counts and goes on by key', async () => {
    const tenant = await buildTenant(owner)
    const { northStaff: ctx, leader } = tenant.contexts
    const cases: string[] = []
    for (let n = 0; n < 53; n++) {
      const employer = await buildEmployer(ctx, tenant.units.north, { name: `Công ty Dệt ${n}` })
      cases.push((await buildCase(ctx, employer)).id)
    }
    const [one, two] = cases as [string, string]
    await planNextStep({
      ctx,
      input: { case: one, version: 1, owner: ctx.userId, nextStep: 'Họp', nextOn: '2024-06-30' },
    })
    await planNextStep({ ctx, input: { case: two, version: 1, nextOn: '2024-07-20' } })
    const first = await listCases({ ctx, input: {} })
    expect(first.total).toBe(53)
    expect(first.cases).toHaveLength(50)
    expect(first.cases.slice(0, 2).map(({ id }) => id)).toEqual([one, two])
    const second = await listCases({ ctx, input: { after: first.nextAfter } })
    expect(second.cases.map(({ id }) => id)).toEqual(cases.slice(50))
    expect(second.nextAfter).toBeNull()
    for (const filter of [
      { owner: 'mine' },
      { owner: ctx.userId },
      { overdue: '1' },
      { q: 'det 0', overdue: '1' },
    ])
      expect(await listCases({ ctx, input: filter })).toMatchObject({ total: 1, cases: [{ id: one }] })
    expect(await listCases({ ctx, input: { owner: 'none' } })).toMatchObject({ total: 52 })
    expect(await listCases({ ctx, input: { stage: 'surveyed' } })).toMatchObject({
      total: 0,
      nextAfter: null,
    })
    expect(await listCases({ ctx: leader, input: { unit: 'south' } })).toMatchObject({ total: 0 })
    const board = await getFoundingBoard({ ctx: leader, input: {} })
    expect(board.columns[0]).toMatchObject({ count: 53, overdue: 1 })
    expect(board.columns[0]?.cards).toHaveLength(20)
  })

  it('gives plans what the way may yet bring to each federation', async () => {
    const tenant = await buildTenant(owner)
    const { northStaff, southStaff, leader } = tenant.contexts
    await buildCase(northStaff, await buildEmployer(northStaff, tenant.units.north, { workers: 70 }))
    await buildCase(northStaff, await buildEmployer(northStaff, tenant.units.north), 'dossier')
    const south = await buildCase(southStaff, await buildEmployer(southStaff, tenant.units.south), 'dossier')
    const potential = (day: '2024-05-31' | '2024-07-03', measure?: 'members') =>
      withScope(leader, (tx) => readPipelinePotential(tx, leader, tenant.units.top, day, measure))
    const { north, south: southUnit } = tenant.units
    expect(await potential('2024-07-03')).toEqual(
      new Map([
        [north.id, 2],
        [southUnit.id, 1],
      ]),
    )
    expect(await potential('2024-07-03', 'members')).toEqual(
      new Map([
        [north.id, 82],
        [southUnit.id, 12],
      ]),
    )
    expect(await potential('2024-05-31')).toEqual(new Map())
    await moveCase({
      ctx: leader,
      input: { case: south.id, version: south.version, to: 'refused', on: '2024-07-01', note: 'x' },
    })
    expect(await potential('2024-07-03')).toEqual(new Map([[north.id, 2]]))
  })
})

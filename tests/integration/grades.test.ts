import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { chooseFigureSource } from '@/lib/figures/choose-figure-source'
import { decideGrades } from '@/lib/grades/decide-grades'
import { getGrade } from '@/lib/grades/get-grade'
import { listGrades } from '@/lib/grades/list-grades'
import { reopenGrade } from '@/lib/grades/reopen-grade'
import { returnGrade } from '@/lib/grades/return-grade'
import { isGradedFor, gradedFrom, usualGradingMonths } from '@/lib/grades/rules/eligibility'
import { selfGrade } from '@/lib/grades/self-grade'
import { verifyGrades } from '@/lib/grades/verify-grades'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let chair: Context
let staff: Context
let leader: Context

beforeAll(async () => {
  owner = await connectOwner()
})
afterAll(() => owner.end())

async function begin() {
  tenant = await buildTenant(owner)
  chair = tenant.contexts.north1Chair
  staff = tenant.contexts.northStaff
  leader = tenant.contexts.leader
}

const year = 2023
const say = (unit: string, version: number, grade = 'good', ctx = staff, more: object = {}) =>
  selfGrade({ ctx, input: { unit, year, version, grade, ...more } })
const verify = (unit: string, version: number, grade?: string, ctx = staff) =>
  verifyGrades({ ctx, input: { year, selection: { kind: 'named', grades: [{ unit, version, grade }] } } })
const decision = { decisionNumber: '12/QĐ-LĐLĐ', decidedOn: '2024-02-01' }
const decideAll = (expected: number, more: object = {}, ctx = leader) =>
  decideGrades({ ctx, input: { year, selection: { kind: 'all', expected }, ...decision, ...more } })
const look = (unit: string, ctx = staff) => getGrade({ ctx, input: { unit, year } })
const list = (input: object = {}, ctx = staff) => listGrades({ ctx, input: { year, ...input } })

/** A reorganisation that a union came from or took part in, under its federation. */
async function reorganise(unitId: string, kind: string, on: CalendarDate, part: string) {
  const event = uuidv7()
  await owner.query(
    `INSERT INTO unit_events (tenant_id, id, kind, effective_on, scope_path) VALUES ($1, $2, $3, $4, $5)`,
    [tenant.id, event, kind, on, tenant.units.north.path],
  )
  await owner.query(
    `INSERT INTO unit_event_links (tenant_id, event_id, unit_id, unit_path, part)
     SELECT tenant_id, $2, id, path, $4 FROM units WHERE tenant_id = $1 AND id = $3`,
    [tenant.id, event, unitId, part],
  )
}

describe('a grade', () => {
  beforeAll(begin)

  it('goes from the union to the decision, and back with a reason', async () => {
    expect(await say('north-1', 0, 'excellent', chair, { note: 'Đủ chỉ tiêu' })).toEqual({
      unit: 'north-1',
      version: 1,
    })
    await expect(say('north-1', 0)).rejects.toMatchObject({ code: 'conflict', reason: 'conflict' })
    await say('north-1', 1, 'good', chair)
    expect(await verify('north-1', 2, 'done')).toEqual({
      saved: 1,
      outcomes: [{ unit: 'north-1', status: 'saved', version: 3 }],
    })
    await expect(say('north-1', 3)).rejects.toMatchObject({ reason: 'grade_step' })
    await returnGrade({
      ctx: staff,
      input: { unit: 'north-1', year, version: 3, reason: 'Thiếu minh chứng' },
    })
    expect((await look('north-1')).standing).toMatchObject({
      ...{ state: 'self_graded', returned: true, selfGrade: null, verifiedGrade: null },
      note: 'Thiếu minh chứng',
    })
    expect(await verify('north-1', 4)).toMatchObject({ saved: 0, outcomes: [{ status: 'conflict' }] })
    await say('north-1', 4, 'good', chair)
    await verify('north-1', 5)
    await expect(decideAll(1, { decidedOn: '2024-07-04' })).rejects.toMatchObject({
      fieldProblems: { decidedOn: 'day_to_come' },
    })
    await expect(decideAll(1, { decidedOn: '2022-12-31' })).rejects.toMatchObject({
      fieldProblems: { decidedOn: 'day_too_early' },
    })
    await expect(decideAll(2)).rejects.toMatchObject({ reason: 'grades_changed' })
    expect(await decideAll(1)).toEqual({ saved: 1, outcomes: [] })
    expect((await look('north-1')).standing).toMatchObject({
      ...{ state: 'decided', decidedGrade: 'good', decisionNumber: '12/QĐ-LĐLĐ', decidedOn: '2024-02-01' },
    })
    await reopenGrade({ ctx: leader, input: { unit: 'north-1', year, version: 7, reason: 'Khiếu nại' } })
    const view = await look('north-1', chair)
    expect(view.standing).toMatchObject({ state: 'verified', verifiedGrade: 'good', decidedGrade: null })
    expect(view.steps.map(({ kind, grade }) => [kind, grade])).toEqual([
      ['reopened', 'good'],
      ['decided', 'good'],
      ['verified', 'good'],
      ['self_graded', 'good'],
      ['returned', null],
      ['verified', 'done'],
      ['self_graded', 'good'],
      ['self_graded', 'excellent'],
    ])
  })

  it('is each step for who may take it, within their range', async () => {
    await expect(say('north-2', 0, 'good', leader)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(say('north-2', 0, 'good', chair)).rejects.toMatchObject({ code: 'not_found' })
    await expect(say('north', 0)).rejects.toMatchObject({ reason: 'grades_of_grassroots' })
    await say('north-2', 0)
    await expect(verify('north-1', 8, 'good', chair)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(verify('north-2', 1, 'good', tenant.contexts.southStaff)).rejects.toMatchObject({
      code: 'not_found',
    })
    await verify('north-2', 1)
    await expect(decideAll(1, {}, staff)).rejects.toMatchObject({ reason: 'grades_changed' })
    await expect(decideAll(2, {}, staff)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(verify('north-3', 0, 'good')).resolves.toMatchObject({ outcomes: [{ status: 'conflict' }] })
  })

  it('is not said for a year to come, nor of a union that is not graded', async () => {
    const input = { unit: 'north-3', year: 2025, version: 0, grade: 'good' }
    await expect(selfGrade({ ctx: staff, input })).rejects.toMatchObject({
      fieldProblems: { year: 'invalid' },
    })
    await expect(say('north-closed', 0)).rejects.toMatchObject({ reason: 'not_graded' })
  })

  it('is verified and decided for all that wait, of one sector where asked', async () => {
    await begin()
    for (const unit of ['north-1', 'north-2', 'north-3']) await say(unit, 0, 'excellent')
    const all = (sector: string, expected: number) =>
      verifyGrades({ ctx: staff, input: { year, selection: { kind: 'all', sector, expected } } })
    const { sectors } = await list()
    const [state, nonState] = sectors
    expect((state?.due ?? 0) + (nonState?.due ?? 0)).toBe(3)
    const sector = state?.due === 3 ? 'state' : 'non_state'
    expect(await all(sector, 3)).toEqual({ saved: 3, outcomes: [] })
    await decideAll(3)
    const view = await list()
    expect(view.counts).toEqual({
      ...{ due: 3, waiting: 0, returned: 0, selfGraded: 0, verified: 0, decided: 3, notGraded: 0 },
    })
    expect(view.sectors.find((row) => row.sector === sector)).toMatchObject({
      ...{ due: 3, decided: 3, good: 3, grades: { excellent: 3, good: 0, done: 0, not_done: 0 } },
    })
  })
})

describe('who is graded', () => {
  beforeAll(begin)

  it('is the same for the list as for one union, and for the union itself', async () => {
    const { north1, north2, north3 } = tenant.units
    await owner.query(`UPDATE units SET established_on = '2023-01-02' WHERE tenant_id = $1 AND id = $2`, [
      tenant.id,
      north2.id,
    ])
    await owner.query(`UPDATE units SET established_on = '2023-06-15' WHERE tenant_id = $1 AND id = $2`, [
      tenant.id,
      north3.id,
    ])
    await reorganise(north3.id, 'split', '2023-06-15', 'successor')
    const due = async () => (await list()).rows.map(({ unit }) => unit.code)
    expect(await due()).toEqual(['north-1', 'north-3'])
    expect((await list({ state: 'not_graded' })).rows).toMatchObject([
      { unit: { code: 'north-2' }, from: '2024-01-02', due: false },
    ])
    await reorganise(north1.id, 'merge', '2023-09-01', 'subject')
    expect(await due()).toEqual(['north-3'])
    expect(await look('north-1', chair)).toMatchObject({ due: false, from: '2024-03-01' })
    expect((await list({ unit: 'north-1' }, chair)).counts).toMatchObject({ due: 0, notGraded: 1 })
    await owner.query(
      `INSERT INTO register_settings (tenant_id, graded_after, graded_after_change) VALUES ($1, 6, 3)`,
      [tenant.id],
    )
    expect(await due()).toEqual(['north-1', 'north-2', 'north-3'])
  })

  it('follows the rule on random histories', async () => {
    await begin()
    const union = tenant.units.north3
    let seed = 7
    const below = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
    for (let round = 0; round < 25; round += 1) {
      const establishedOn = addDays('2021-06-01', below(1200))
      const changedOn = Array.from({ length: below(3) }, () => addDays(establishedOn, below(3) * below(300)))
      await owner.query(`DELETE FROM unit_event_links WHERE tenant_id = $1`, [tenant.id])
      await owner.query(`UPDATE units SET established_on = $3 WHERE tenant_id = $1 AND id = $2`, [
        ...[tenant.id, union.id, establishedOn],
      ])
      for (const on of changedOn) await reorganise(union.id, below(2) ? 'merge' : 'split', on, 'successor')
      for (const asked of [2022, 2023, 2024]) {
        const found = { establishedOn, closedOn: null, changedOn }
        const due = isGradedFor(found, asked, usualGradingMonths)
        const view = await getGrade({ ctx: staff, input: { unit: 'north-3', year: asked } })
        expect(view).toMatchObject({ due, from: gradedFrom(found, asked, usualGradingMonths) })
        const rows = await list({ year: asked, q: 'bac 3', state: due ? 'due' : 'not_graded' })
        if (establishedOn <= `${asked}-12-31`)
          expect(rows.rows).toMatchObject([{ due, from: gradedFrom(found, asked, usualGradingMonths) }])
        else expect(rows.rows).toEqual([])
      }
    }
  })
})

describe('the list of a round', () => {
  beforeAll(begin)

  it('finds by state, grade and name, and pages both ways', async () => {
    await say('north-2', 0, 'excellent')
    await verify('north-2', 1, 'good')
    const codes = async (input: object) => (await list(input)).rows.map(({ unit }) => unit.code)
    expect(await codes({ state: 'waiting' })).toEqual(['north-1', 'north-3'])
    expect(await codes({ state: 'verified' })).toEqual(['north-2'])
    expect(await codes({ grade: 'good' })).toEqual(['north-2'])
    expect(await codes({ grade: 'excellent' })).toEqual([])
    expect(await codes({ q: 'bac 3' })).toEqual(['north-3'])
    expect(await codes({ after: 'north-1' })).toEqual(['north-2', 'north-3'])
    expect(await codes({ before: 'north-3' })).toEqual(['north-1', 'north-2'])
    expect(await codes({ after: 'nowhere' })).toEqual([])
    expect((await list({}, leader)).rows).toHaveLength(6)
  })

  it('costs few statements', async () => {
    expect((await countStatements(() => list())).statements).toBeLessThanOrEqual(4)
    expect((await countStatements(() => look('north-1'))).statements).toBeLessThanOrEqual(3)
  })
})

describe('figures that come from grades', () => {
  beforeAll(begin)

  it('count what is decided, and no more once it is reopened', async () => {
    const unit = tenant.units.north1
    for (const indicator of ['XL_DAT', 'XL_TONG']) {
      const choice = { unit: unit.code, indicator, fromMonth: '2023-12', source: 'records', baseVersion: 0 }
      await chooseFigureSource({ ctx: chair, input: choice })
    }
    const figures = async () => {
      const { rows } = await owner.query<{ said: string }>(
        `SELECT indicator || ' ' || value AS said FROM figures
         WHERE tenant_id = $1 AND unit_id = $2 AND month = 202312 ORDER BY 1`,
        [tenant.id, unit.id],
      )
      return rows.map(({ said }) => said)
    }
    await say('north-1', 0)
    await verify('north-1', 1)
    expect(await figures()).toEqual(['XL_DAT 0', 'XL_TONG 0'])
    await decideAll(1)
    expect(await figures()).toEqual(['XL_DAT 1', 'XL_TONG 1'])
    await reopenGrade({ ctx: leader, input: { unit: 'north-1', year, version: 3, reason: 'Khiếu nại' } })
    expect(await figures()).toEqual(['XL_DAT 0', 'XL_TONG 0'])
  })
})

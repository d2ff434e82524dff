import fc from 'fast-check'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { withScope } from '@/lib/db/with-scope'
import { getCoverage } from '@/lib/employers/get-coverage'
import { getRegisterSettings } from '@/lib/employers/get-register-settings'
import { linkUnion } from '@/lib/employers/link-union'
import { readRegisterSums } from '@/lib/employers/read-register-sums'
import { unknownEmployer } from '@/lib/employers/rules/employer-fields'
import { addRegisterSums, noRegisterSums } from '@/lib/employers/rules/register-sums'
import { saveRegisterSettings } from '@/lib/employers/save-register-settings'
import { insertEmployers, linkUnions, writeWorkforce } from '@/lib/employers/write-employers'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { UnitDraft } from '@/prisma/seed/model/world'
import { countStatements } from '@/tests/support/count-statements'
import { buildEmployer } from '@/tests/support/employer-builder'
import { buildTenant, type TestTenant, type UnitName } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})
afterAll(() => owner.end())

const sumsOf = (ctx: Context, unit: UnitDraft, on: CalendarDate, threshold: number) =>
  withScope(ctx, (tx) => readRegisterSums(tx, ctx, unit, { on, threshold }))

describe('coverage', () => {
  it('is told of any day and any size, of a unit and each below it, in four statements', async () => {
    const tenant = await buildTenant(owner, {
      figures: { from: 202401, through: 202406, state: 'approved' },
    })
    const { northStaff, southStaff, leader } = tenant.contexts
    const size = (workers: number) => ({ workforce: { on: '2024-01-01', workers } })
    const linked = (code: string, on = '2024-01-01') => ({ union: { code, on } })
    await buildEmployer(northStaff, { ...size(200), ...linked('north-1') })
    await buildEmployer(northStaff, { ...size(30), ...linked('north-2', '2024-06-15') })
    await buildEmployer(northStaff, size(26))
    await buildEmployer(northStaff, { ...size(12), ...linked('north-3') })
    await buildEmployer(southStaff, { ...size(500), ...linked('south-1') })
    // Two employers of one union: its members count once.
    await buildEmployer(southStaff, { ...size(25), ...linked('south-1') })
    await buildEmployer(southStaff, linked('south-2'))
    await agree(tenant, 'north1', { starts: '2024-01-01', ends: '2024-12-31', grade: 'B' })
    await agree(tenant, 'south1', { starts: '2023-01-01', ends: '2024-05-31', grade: 'A' })
    await grade(tenant, 'north1', 2024, 'good')
    await grade(tenant, 'south1', 2024, 'done')

    const { answer, statements } = await countStatements(() => getCoverage({ ctx: leader, input: {} }))
    expect(statements).toBe(4)
    expect(answer).toMatchObject({ on: '2024-07-03', threshold: 25, usualThreshold: 25 })
    expect(answer.own.sums).toEqual({
      ...{ eligible: 5, covered: 4, unionised: 4, unionisedWorkers: 755 },
      // north-1 106, north-2 212, south-1 424
      ...{ members: 742, withAgreement: 1, agreements: 1, agreementsAB: 1, graded: 2, gradedGood: 1 },
    })
    expect(answer.below.map(({ code, sums }) => [code, sums.eligible, sums.covered, sums.members])).toEqual([
      ['north', 3, 2, 318],
      ['south', 2, 2, 424],
    ])
    const asked = async (input: object) => (await getCoverage({ ctx: leader, input })).own.sums
    expect(await asked({ on: '2024-05-31' })).toMatchObject({ covered: 3, withAgreement: 3, agreementsAB: 2 })
    expect(await asked({ threshold: 10 })).toMatchObject({ eligible: 6, covered: 5 })
    expect(await asked({ threshold: 1 })).toMatchObject({ eligible: 6, covered: 5, unionised: 6 })
    expect(await asked({ threshold: 501 })).toEqual({
      ...noRegisterSums,
      agreements: 1,
      agreementsAB: 1,
      graded: 2,
      gradedGood: 1,
    })
    expect(await asked({ on: '2023-12-31' })).toMatchObject({ eligible: 0, agreements: 1 })

    // Among unions directly below, an employer counts with the one its workers are organised in.
    const north = await getCoverage({ ctx: leader, input: { unit: 'north', threshold: 10 } })
    expect(north.below.map(({ code, sums }) => [code, sums.eligible, sums.members])).toEqual([
      ['north-1', 1, 106],
      ['north-2', 1, 212],
      ['north-3', 1, 318],
    ])
    expect(north.own.sums.eligible).toBe(4)
    const one = await getCoverage({ ctx: leader, input: { unit: 'south-1' } })
    expect(one.own.sums).toMatchObject({ eligible: 2, unionisedWorkers: 525, members: 424, graded: 1 })
    await expect(getCoverage({ ctx: northStaff, input: { unit: 'south' } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('takes the register for members of a union that hands in no figures', async () => {
    const tenant = await buildTenant(owner)
    const { northStaff } = tenant.contexts
    const { id } = await buildEmployer(northStaff, { workforce: { on: '2024-01-01', workers: 40 } })
    await linkUnion({ ctx: northStaff, input: { id, version: 1, union: 'north-1', on: '2024-01-01' } })
    expect((await sumsOf(northStaff, tenant.units.north, '2024-07-01', 25)).own).toMatchObject({
      unionisedWorkers: 40,
      members: 0,
    })
  })
})

describe('on random registers', () => {
  const unions = ['north1', 'north2', 'north3', 'south1', 'south2', 'south3'] as const
  const days = fc.integer({ min: 0, max: 400 })
  const employer = fc.record({
    keeper: fc.constantFrom<UnitName>('north', 'south'),
    sizes: fc.array(fc.record({ on: days, workers: fc.integer({ min: 0, max: 60 }) }), { maxLength: 3 }),
    union: fc.option(
      fc.record({ at: fc.nat(2), on: days, days: fc.option(fc.integer({ min: 1, max: 200 })) }),
    ),
    closed: fc.option(days),
  })
  const day = (at: number) => addDays('2023-06-01', at)

  it('what is below adds up to the whole, and is what counting one by one gives', async () => {
    const [register = []] = fc.sample(fc.array(employer, { minLength: 80, maxLength: 80 }), {
      numRuns: 1,
      seed: 20240703,
    })
    const tenant = await buildTenant(owner, { figures: { from: 202401, through: 202406, state: 'approved' } })
    const { leader } = tenant.contexts
    const made = register.map((draft) => ({ ...draft, id: uuidv7(), unit: tenant.units[draft.keeper] }))
    await withScope(leader, async (tx) => {
      await insertEmployers(
        tx,
        leader,
        made.map(({ id, unit }) => ({
          ...{ id, unitId: unit.id, unitPath: unit.path },
          fields: { ...unknownEmployer, name: `Công ty ${id}` },
        })),
      )
      for (const { id, unit, sizes } of made)
        for (const { on, workers } of sizes) {
          const statement = { employerId: id, unitPath: unit.path, on: day(on), workers, women: null }
          await writeWorkforce(tx, leader, [statement], { source: 'insurance' })
        }
      for (const { id, unit, union, keeper } of made) {
        if (union === null) continue
        const place = { employerId: id, unitPath: unit.path }
        const unionId = tenant.units[unions[union.at + (keeper === 'north' ? 0 : 3)]!].id
        await linkUnions(tx, leader, [{ ...place, unionId, on: day(union.on) }])
        if (union.days !== null)
          await tx.$executeRaw`
            UPDATE employer_unions SET valid_to = ${day(union.on + union.days)}::date
            WHERE tenant_id = ${tenant.id}::uuid AND employer_id = ${id}::uuid`
      }
      for (const { id, closed } of made)
        if (closed !== null)
          await tx.$executeRaw`
            UPDATE employers SET closed_on = ${day(closed)}::date
            WHERE tenant_id = ${tenant.id}::uuid AND id = ${id}::uuid`
    })
    const oneByOne = (at: number, threshold: number) => {
      let [eligible, covered, workersOfCovered] = [0, 0, 0]
      for (const { sizes, union, closed } of made) {
        if (closed !== null && closed <= at) continue
        const stated = sizes.filter(({ on }) => on <= at)
        const last = Math.max(...stated.map(({ on }) => on))
        // Of one day the last word holds.
        const workers = stated.filter(({ on }) => on === last).at(-1)?.workers ?? 0
        if (workers < threshold) continue
        eligible += 1
        if (union === null || union.on > at || (union.days !== null && union.on + union.days <= at)) continue
        covered += 1
        workersOfCovered += workers
      }
      return { eligible, covered, unionisedWorkers: workersOfCovered }
    }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 410 }),
        fc.integer({ min: 1, max: 65 }),
        async (at, threshold) => {
          const { own, below } = await sumsOf(leader, tenant.units.top, day(at), threshold)
          expect(own).toMatchObject(oneByOne(at, threshold))
          expect([...below.values()].reduce(addRegisterSums, noRegisterSums)).toEqual(own)
          for (const name of ['north', 'south'] as const)
            expect((await sumsOf(leader, tenant.units[name], day(at), threshold)).own).toEqual(
              below.get(tenant.units[name].id) ?? noRegisterSums,
            )
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('settings of the registers', () => {
  it('are usual until somebody at the top says otherwise', async () => {
    const tenant = await buildTenant(owner)
    const { admin, leader } = tenant.contexts
    const usual = await getRegisterSettings({ ctx: admin })
    expect(usual).toMatchObject({ coverageThreshold: 25, lapseWarningDays: 60, version: 0 })
    const input = { ...usual, coverageThreshold: 20 }
    expect(await saveRegisterSettings({ ctx: admin, input })).toMatchObject({
      coverageThreshold: 20,
      version: 1,
    })
    await expect(saveRegisterSettings({ ctx: admin, input })).rejects.toMatchObject({ code: 'conflict' })
    await saveRegisterSettings({ ctx: admin, input: { ...input, version: 1, coverageThreshold: 10 } })
    expect(await getRegisterSettings({ ctx: admin })).toMatchObject({ coverageThreshold: 10, version: 2 })
    expect(await getCoverage({ ctx: leader, input: {} })).toMatchObject({ threshold: 10 })
    await expect(saveRegisterSettings({ ctx: leader, input })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      saveRegisterSettings({ ctx: admin, input: { ...input, silentMonths: 0 } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

async function agree(
  tenant: TestTenant,
  name: UnitName,
  { starts, ends, grade: quality }: { starts: CalendarDate; ends: CalendarDate; grade: string },
) {
  const unit = tenant.units[name]
  await owner.query(
    `INSERT INTO agreements (tenant_id, id, unit_id, unit_path, scope, signed_on, starts_on, ends_on, grade, created_by)
     VALUES ($1, $2, $3, $4, 'enterprise', $5, $5, $6, $7, $8)`,
    [tenant.id, uuidv7(), unit.id, unit.path, starts, ends, quality, tenant.people.northStaff.id],
  )
}

async function grade(tenant: TestTenant, name: UnitName, year: number, decided: string) {
  const unit = tenant.units[name]
  await owner.query(
    `INSERT INTO union_grades (tenant_id, unit_id, year, unit_path, state, sector, decided_grade, decided_on)
     VALUES ($1, $2, $3, $4, 'decided', 'non_state', $5, '2024-07-01')`,
    [tenant.id, unit.id, year, unit.path, decided],
  )
}

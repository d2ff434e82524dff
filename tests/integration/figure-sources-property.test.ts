import fc from 'fast-check'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordActivity } from '@/lib/activities/record-activity'
import { voidActivity } from '@/lib/activities/void-activity'
import { chooseFigureSource } from '@/lib/figures/choose-figure-source'
import { refreshDerived } from '@/lib/figures/refresh-derived'
import { stockTotal, type MonthEntry } from '@/lib/figures/rules/aggregate'
import type { FigureSource } from '@/lib/figures/rules/derived'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { withScope } from '@/lib/db/with-scope'
import { calendarMonthOf, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import {
  addMonths,
  monthNumber,
  monthParam,
  monthsBetween,
  yearOf,
  type Month,
} from '@/lib/periods/rules/month'
import { recordFigure } from '@/tests/support/record-figure'
import { addAgreement } from '@/tests/support/register-rows'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const first = 202403
/** The tenant's day is in July: what is counted is counted through it. */
const months = monthsBetween(first, 202407)
const units = ['north1', 'north2'] as const
/** A flow by records, and a stock by agreements. */
const indicators = ['DOI_THOAI', 'TU_CO'] as const
let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

type Unit = (typeof units)[number]
type Indicator = (typeof indicators)[number]

const unit = fc.constantFrom(...units)
const indicator = fc.constantFrom(...indicators)
const month = fc.constantFrom(...months)
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('record' as const), unit, month }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('void' as const), nth: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('agree' as const), unit, month, through: month }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('enter' as const), unit, indicator, month, value: fc.nat(50) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('choose' as const),
      ...{ unit, indicator, month, source: fc.constantFrom<FigureSource>('entered', 'records') },
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

describe('figures that are entered and figures that records count', () => {
  it('never add up twice: each cell says one of the two, and totals are the sums of the cells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const tenant = await buildTenant(owner, { today: '2024-07-20' })
        const model = new Model()
        for (const one of steps) await take(tenant, model, one)
        expect(await cellsOf(tenant)).toEqual(model.said())
        for (const at of months) {
          expect(await totalOf(tenant, 'DOI_THOAI', at, at), `dialogues ${at}`).toBe(
            model.flow('DOI_THOAI', at),
          )
          expect(await totalOf(tenant, 'TU_CO', 0, at), `agreements ${at}`).toBe(model.stock('TU_CO', at))
        }
      }),
      { numRuns: 20 },
    )
  }, 180_000)
})

/** What was recorded, chosen and entered, and the one number of each cell that follows from it. */
class Model {
  readonly records: { id: string; unit: Unit; month: Month; voided: boolean }[] = []
  private readonly agreements: { unit: Unit; from: Month; through: Month }[] = []
  private readonly cells = new Map<string, number>()
  private readonly sources = new Map<string, FigureSource>()
  readonly versions = new Map<string, number>()

  source(unit: Unit, indicator: Indicator, month: Month): FigureSource {
    return this.sources.get(`${unit} ${indicator} ${month}`) ?? 'entered'
  }

  enter(unit: Unit, indicator: Indicator, month: Month, value: number): void {
    if (this.source(unit, indicator, month) === 'entered')
      this.cells.set(`${unit} ${indicator} ${month}`, value)
  }

  choose(unit: Unit, indicator: Indicator, from: Month, source: FigureSource): void {
    for (const month of months) if (month >= from) this.sources.set(`${unit} ${indicator} ${month}`, source)
    this.count()
  }

  agree(unit: Unit, from: Month, through: Month): void {
    this.agreements.push({ unit, from, through })
    this.count()
  }

  /** Every cell that comes from records says what they hold. */
  count(): void {
    for (const [cell, source] of this.sources) {
      if (source !== 'records') continue
      const [unit = '', indicator, month] = cell.split(' ')
      const at = Number(month)
      const dialogues = this.records.filter(
        (one) => !one.voided && one.unit === unit && one.month === at,
      ).length
      const holds = this.agreements.some((one) => one.unit === unit && one.from <= at && at <= one.through)
      this.cells.set(cell, indicator === 'TU_CO' ? Number(holds) : dialogues)
    }
  }

  said(): Record<string, number> {
    return Object.fromEntries(this.cells)
  }

  flow(indicator: Indicator, month: Month): number {
    return units.reduce((sum, unit) => sum + (this.cells.get(`${unit} ${indicator} ${month}`) ?? 0), 0)
  }

  stock(indicator: Indicator, through: Month): number {
    const histories = units.map((unit) =>
      months.flatMap((month): MonthEntry[] => {
        const value = this.cells.get(`${unit} ${indicator} ${month}`)
        return value === undefined ? [] : [{ month, entry: numberEntry(value) }]
      }),
    )
    return stockTotal(histories, through).sum
  }
}

async function take(tenant: TestTenant, model: Model, one: Step): Promise<void> {
  const ctx = tenant.contexts.northStaff
  switch (one.act) {
    case 'record': {
      const happenedOn = dayIn(one.month)
      const said = { kind: 'dialogue', happenedOn, title: 'Đối thoại', confirmed: true }
      const input = { key: uuidv7(), unit: tenant.units[one.unit].code, ...said }
      const made = await recordActivity({ ctx, input })
      if (made.status !== 'saved') throw new Error('not recorded')
      model.records.push({ id: made.id, unit: one.unit, month: calendarMonthOf(happenedOn), voided: false })
      model.count()
      return
    }
    case 'void': {
      const living = model.records.filter(({ voided }) => !voided)
      const chosen = living[one.nth % Math.max(1, living.length)]
      if (!chosen) return
      await voidActivity({ ctx, input: { id: chosen.id, version: 1, reason: 'Ghi nhầm' } })
      chosen.voided = true
      model.count()
      return
    }
    case 'agree': {
      const through = Math.max(one.month, one.through)
      const wish = { union: one.unit, signedOn: dayIn(one.month), endsOn: lastOf(through) }
      await addAgreement(owner, tenant, wish)
      await withScope(ctx, (tx) =>
        refreshDerived(tx, ctx, { unitIds: [tenant.units[one.unit].id], months: [one.month] }),
      )
      model.agree(one.unit, one.month, through)
      return
    }
    case 'enter': {
      await recordFigure(owner, tenant, ctx, one)
      model.enter(one.unit, one.indicator, one.month, one.value)
      return
    }
    case 'choose': {
      const cell = `${one.unit} ${one.indicator}`
      const baseVersion = model.versions.get(cell) ?? 0
      const asked = {
        indicator: one.indicator,
        fromMonth: monthParam(one.month),
        source: one.source,
        baseVersion,
      }
      await chooseFigureSource({ ctx, input: { unit: tenant.units[one.unit].code, ...asked } })
      model.versions.set(cell, baseVersion + 1)
      model.choose(one.unit, one.indicator, one.month, one.source)
    }
  }
}

const dayIn = (at: Month): CalendarDate => `${yearOf(at)}-0${monthNumber(at)}-10` as CalendarDate

/** The day before the next month's tenth: the agreement holds on this month's last evening, and on no later one. */
const lastOf = (at: Month): CalendarDate => {
  const next = addMonths(at, 1)
  return `${yearOf(next)}-0${monthNumber(next)}-05` as CalendarDate
}

async function cellsOf(tenant: TestTenant): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ cell: string; value: number }>(
    `SELECT replace(u.code, '-', '') || ' ' || f.indicator || ' ' || f.month AS cell, f.value
     FROM figures f JOIN units u ON u.tenant_id = f.tenant_id AND u.id = f.unit_id WHERE f.tenant_id = $1`,
    [tenant.id],
  )
  return Object.fromEntries(rows.map(({ cell, value }) => [cell, value]))
}

async function totalOf(tenant: TestTenant, code: string, from: Month | 0, through: Month): Promise<number> {
  const { rows } = await owner.query<{ sum: string }>(
    `SELECT coalesce(sum(amount), 0) AS sum FROM figure_totals
     WHERE tenant_id = $1 AND indicator = $2 AND month BETWEEN $3 AND $4`,
    [tenant.id, code, from, through],
  )
  return Number(rows[0]?.sum)
}

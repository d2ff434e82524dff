import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, monthNumber, type Month } from '@/lib/periods/rules/month'
import { monthsOf, yearSpan, type Span } from '@/lib/periods/rules/span'
import { backtest, forecastOfFlow, type AmountOf } from '@/lib/plans/rules/forecast'

const year = yearSpan(2024)

/** Amounts by month from `first` on; what began before is not wholly known. */
const known =
  (first: Month, amountIn: (month: Month) => number): AmountOf =>
  (span) =>
    span.from < first ? null : monthsOf(span).reduce((sum, month) => sum + amountIn(month), 0)

const ask = (through: Month, amount: AmountOf, target: number | null = null, plan: Span = year) =>
  forecastOfFlow({ plan, through, amount, target })

/** Three times as much in the second half as in the first. */
const lateYears = known(202101, (month) => (monthNumber(month) <= 6 ? 10 : 30))

describe('forecastOfFlow', () => {
  it('goes on at the average while there is no past, and says so', () => {
    expect(
      ask(
        202406,
        known(202401, () => 10),
        100,
      ),
    ).toEqual({
      ...{ value: 120, range: null, basis: 'even', years: 0, checked: null },
      planRatio: { numerator: 120, denominator: 100 },
    })
  })

  it('follows the shape of earlier years', () => {
    expect(ask(202406, lateYears)).toMatchObject({
      ...{ value: 240, range: { low: 240, high: 240 }, basis: 'past', years: 3, planRatio: null },
    })
  })

  it('spreads as far as the years differ; one year alone also as far as an even one', () => {
    const two = known(202201, (month) => (month > 202300 && monthNumber(month) > 6 ? 30 : 10))
    expect(ask(202406, two)).toMatchObject({ value: 180, range: { low: 120, high: 240 }, years: 2 })
    const one = known(202301, (month) => (monthNumber(month) <= 6 ? 10 : 30))
    expect(ask(202406, one)).toMatchObject({ value: 240, range: { low: 120, high: 240 }, years: 1 })
  })

  it('is checked against years that are over', () => {
    expect(ask(202406, lateYears)?.checked).toEqual({ years: 2, within: 2 })
    const broken = known(202101, (month) => (month > 202306 && month < 202401 ? 500 : 10))
    expect(ask(202406, broken)?.checked).toEqual({ years: 2, within: 1 })
  })

  it.each([
    ['too early', 202402],
    ['at the end', 202412],
    ['after it', 202503],
  ])('says nothing %s', (_, through) => expect(ask(through, lateYears)).toBeNull())

  it('says nothing of a campaign’s single month, nor where nothing was done', () => {
    expect(ask(202405, lateYears, null, { from: 202405, through: 202405 })).toBeNull()
    expect(
      ask(
        202406,
        known(202401, () => 0),
      ),
    ).toBeNull()
  })

  it('never falls below what was done, and holds its value within its range', () => {
    const months = fc.array(fc.nat(400), { minLength: 60, maxLength: 60 })
    fc.assert(
      fc.property(months, fc.integer({ min: 3, max: 11 }), (amounts, passed) => {
        const amount = known(
          202001,
          (month) => amounts[(Math.trunc(month / 100) - 2020) * 12 + (month % 100) - 1] ?? 0,
        )
        const through = addMonths(202401, passed - 1)
        const forecast = ask(through, amount)
        if (forecast === null) return
        const done = amount({ from: 202401, through }) ?? 0
        expect(forecast.value).toBeGreaterThanOrEqual(done)
        if (forecast.range === null) return
        expect(forecast.range.low).toBeLessThanOrEqual(forecast.value)
        expect(forecast.range.high).toBeGreaterThanOrEqual(forecast.value)
      }),
    )
  })
})

describe('backtest', () => {
  it('looks at no month after the held-back one', () => {
    const asked: Span[] = []
    backtest({
      ...{ plan: year, through: 202406 },
      amount: (span) => {
        asked.push(span)
        return lateYears(span)
      },
    })
    expect(Math.max(...asked.map(({ through }) => through))).toBe(202312)
  })
})

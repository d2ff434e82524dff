import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { ratioOfBigInts, ratioOfDecimal } from '@/lib/figures/rules/exact-ratio'
import type { Month } from '@/lib/periods/rules/month'
import { addMonths } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { spanLength } from '@/lib/periods/rules/span'

/** What a flow may come to by the end of its plan, in the indicator's unit; a guess, and to be named one. */
export type PlanForecast = {
  value: number
  /** From the least to the most that the past leads to; null where there is no past to spread. */
  range: { low: number; high: number } | null
  /** `value` ÷ target; null without one. */
  planRatio: ExactRatio | null
  /** `past`: by the shape of earlier years; `even`: the average so far goes on, for nothing is known of earlier ones. */
  basis: 'past' | 'even'
  /** How many earlier years it goes by. */
  years: number
  /** The same guess made for years that are over: in how many of them the result lay within the range. */
  checked: { years: number; within: number } | null
}

/** The amount of a span; null where not all of it is known. */
export type AmountOf = (span: Span) => number | null

/** One held-back year: what would have been guessed in the same month of it, and what it came to. */
export type Backtest = { span: Span; value: number; range: { low: number; high: number }; actual: number }

/** Earlier years that a forecast looks back on, at most. */
export const MOST_YEARS = 5

/**
 * The forecast of a flow at the end of its plan: what was done so far, divided by the share that was done by the
 * same month in earlier years (together, so that a weak year weighs less). The range is the least and the most
 * that any of those years alone leads to; with one year only, also what an even continuation leads to. Nothing
 * before a quarter of the plan has passed, at its end, and where nothing was done.
 */
export function forecastOfFlow(question: {
  plan: Span
  through: Month
  amount: AmountOf
  target: number | null
}): PlanForecast | null {
  const guess = guessOf(question)
  if (guess === null) return null
  const { target } = question
  const held = backtest(question)
  const within = held.filter(({ actual, range }) => range.low <= actual && actual <= range.high).length
  return {
    ...{
      value: guess.value,
      range: guess.range,
      basis: guess.years > 0 ? 'past' : 'even',
      years: guess.years,
    },
    planRatio: target !== null && target > 0 ? ratioTo(guess.value, target) : null,
    checked: held.length === 0 ? null : { years: held.length, within },
  }
}

/** The forecast made in the same month of each earlier year that has years of its own before it, latest first. */
export function backtest(question: { plan: Span; through: Month; amount: AmountOf }): Backtest[] {
  const { plan, through, amount } = question
  return Array.from({ length: MOST_YEARS }, (_, at) => at + 1).flatMap((back) => {
    const span = earlier(plan, plan, back)
    const actual = amount(span)
    const guess = guessOf({
      plan: span,
      through: earlier(plan, { from: through, through }, back).through,
      amount,
    })
    return actual === null || guess === null || guess.range === null
      ? []
      : [{ span, value: guess.value, range: guess.range, actual }]
  })
}

type Guess = { value: number; range: PlanForecast['range']; years: number }

function guessOf({ plan, through, amount }: { plan: Span; through: Month; amount: AmountOf }): Guess | null {
  const sofar = { from: plan.from, through }
  const [passed, length] = [spanLength(sofar), spanLength(plan)]
  if (passed * 4 < length || passed >= length) return null
  const done = amount(sofar)
  if (done === null || done <= 0) return null
  const even = scaled(done, length, passed)
  const past = Array.from({ length: MOST_YEARS }, (_, at) => at + 1).flatMap((back) => {
    const [whole, part] = [amount(earlier(plan, plan, back)), amount(earlier(plan, sofar, back))]
    return whole === null || part === null || part <= 0 || whole < part ? [] : [{ whole, part }]
  })
  if (past.length === 0) return { value: even, range: null, years: 0 }
  const value = scaled(done, sum(past.map(({ whole }) => whole)), sum(past.map(({ part }) => part)))
  const ends = past.map(({ whole, part }) => scaled(done, whole, part))
  if (past.length === 1) ends.push(even)
  return { value, range: { low: Math.min(...ends), high: Math.max(...ends) }, years: past.length }
}

/** The same months as many whole years earlier as the plan has begun, `back` times. */
function earlier(plan: Span, span: Span, back: number): Span {
  const step = 12 * Math.ceil(spanLength(plan) / 12) * back
  return { from: addMonths(span.from, -step), through: addMonths(span.through, -step) }
}

/** amount × times ÷ by, rounded half up. */
function scaled(amount: number, times: number, by: number): number {
  const [top, bottom] = [BigInt(amount) * BigInt(times), BigInt(by)]
  return Number((top * 2n + bottom) / (bottom * 2n))
}

function ratioTo(value: number, target: number): ExactRatio {
  const { numerator, denominator } = ratioOfDecimal(target)
  return ratioOfBigInts(BigInt(value) * BigInt(denominator), BigInt(numerator))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

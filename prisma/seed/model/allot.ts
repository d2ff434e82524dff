import { monthNumber, type Month } from '@/lib/periods/rules/month'
import { allocateByWeights } from '@/lib/plans/rules/largest-remainder'
import { randomFor } from '@/prisma/seed/random'
import type { UnitDraft } from '@/prisma/seed/model/world'

/** A union that takes part in the sharing out of a published or assumed total. */
export type Sharer = {
  unit: UnitDraft
  months: readonly Month[]
  /** How much of the total it draws, relative to the others. */
  weight: number
  /** What it has in a month beforehand: the members with whom a union is founded. It is part of the total. */
  settled?: ReadonlyMap<Month, number>
}

export type Shares = Map<UnitDraft, Map<Month, number>>

/** Little in January and in December, much in the peak months: May (Tháng Công nhân) and July. */
const seasons = [0.7, 0.6, 0.9, 1, 1.5, 1.1, 1.3, 0.9, 1, 0.9, 0.8, 0.5]

/** Shares a total out over unions and months so that it comes out exactly, busy months getting more. */
export function allot(subject: string, total: number, sharers: readonly Sharer[]): Shares {
  const settled = sharers.flatMap(({ unit, months, settled }) =>
    months.flatMap((month) => {
      const count = settled?.get(month)
      return count === undefined ? [] : [{ unit, month, count }]
    }),
  )
  const rest = total - settled.reduce((sum, { count }) => sum + count, 0)
  if (rest < 0) throw new RangeError(`${subject}: more is settled than the total of ${total}`)
  const slots = sharers.flatMap(({ unit, months, weight, settled }) =>
    months
      .filter((month) => !settled?.has(month))
      .map((month) => ({ unit, month, weight: weightIn(subject, unit, month, weight) })),
  )
  const counts = allocateByWeights(
    rest,
    slots.map(({ weight }) => weight),
  )
  const shares: Shares = new Map()
  const add = (unit: UnitDraft, month: Month, count: number) =>
    shares.set(unit, (shares.get(unit) ?? new Map<Month, number>()).set(month, count))
  for (const { unit, month, count } of settled) add(unit, month, count)
  slots.forEach(({ unit, month }, index) => add(unit, month, counts[index] ?? 0))
  return shares
}

/** Shares of several spans of months as one. */
export function joinShares(parts: readonly Shares[]): Shares {
  const joined: Shares = new Map()
  for (const part of parts) {
    for (const [unit, months] of part) {
      joined.set(unit, new Map([...(joined.get(unit) ?? []), ...months]))
    }
  }
  return joined
}

function weightIn(subject: string, unit: UnitDraft, month: Month, weight: number): number {
  const season = seasons[monthNumber(month) - 1] ?? 1
  return Math.round(weight * season * randomFor(subject, unit.code, month).between(0.8, 1.2) * 1000)
}

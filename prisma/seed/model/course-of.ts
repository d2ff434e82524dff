import { expectedMonths } from '@/lib/periods/rules/lifespan'
import { addMonths, type Month } from '@/lib/periods/rules/month'
import { spanHolds, type Span } from '@/lib/periods/rules/span'
import type { Sharer, Shares } from '@/prisma/seed/model/allot'
import type { UnionSeed } from '@/prisma/seed/model/make-union'
import { hasAgreements } from '@/prisma/seed/model/ownership'
import type { LinkedCourse } from '@/prisma/seed/model/play-unions'
import { randomFor } from '@/prisma/seed/random'

/** The unions that take part in sharing a total out over `part` of the whole span, with their months in it. */
export function sharersOf(seeds: readonly UnionSeed[], whole: Span, part: Span): Sharer[] {
  return seeds.flatMap((seed) => {
    const { unit, openingMembers, founding, appetite } = seed
    const reported = reportedMonths(seed, whole)
    // Nobody joins a union in the month in which its members leave it.
    const open = unit.closedOn === null ? reported : reported.slice(0, -1)
    const months = open.filter((month) => spanHolds(part, month))
    const weight = (founding?.members ?? openingMembers) * appetite
    return months.length === 0 ? [] : [{ unit, months, weight, ...settledBy(seed) }]
  })
}

/** The course of a union, all that was shared out to it included. */
export function courseOf(
  seed: UnionSeed,
  whole: Span,
  shares: { admitted: Shares; referred?: Shares },
  settings: { agreementFrom: Month | null; records: readonly [number, number] },
): LinkedCourse {
  const { unit, openingMembers, heir } = seed
  const referred = shares.referred?.get(unit)
  return {
    unit,
    months: reportedMonths(seed, whole),
    openingMembers,
    admitted: shares.admitted.get(unit) ?? new Map(),
    received: new Map(),
    ending: unit.closedOn === null ? 'none' : heir ? 'transferred' : 'left',
    into: heir,
    ...(shares.referred && { referred: referred ?? new Map() }),
    ...settings,
  }
}

/**
 * When an enterprise's union signed its first agreement: four fifths of the standing ones in the three years
 * before, some later, others not yet.
 */
export function drawAgreement({ unit, founding }: UnionSeed, whole: Span): Month | null {
  if (!hasAgreements(unit.ownership)) return null
  const random = randomFor('agreement', unit.code)
  if (founding) return random.chance(0.6) ? addMonths(founding.month, random.int(0, 4)) : null
  if (random.chance(0.78)) return addMonths(whole.from, random.int(-36, -1))
  return random.chance(0.4) ? addMonths(whole.from, random.int(0, 17)) : null
}

function reportedMonths({ unit }: UnionSeed, whole: Span): Month[] {
  return expectedMonths(unit, whole, null)
}

function settledBy({ founding }: UnionSeed): Pick<Sharer, 'settled'> {
  return founding ? { settled: new Map([[founding.month, founding.members]]) } : {}
}

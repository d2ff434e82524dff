import { NOT_APPLICABLE, numberEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { monthNumber, type Month } from '@/lib/periods/rules/month'
import { randomFor, type Random } from '@/prisma/seed/random'
import { hasAgreements } from '@/prisma/seed/model/ownership'
import type { UnitDraft } from '@/prisma/seed/model/world'

/** What is settled about a union before its months are played through. */
export type UnionCourse = {
  unit: UnitDraft
  /** The months it reports, in order. */
  months: readonly Month[]
  /** Members before the first month; 0 for a union founded in it. */
  openingMembers: number
  /** By month; a month without one admits nobody. */
  admitted: ReadonlyMap<Month, number>
  /** By month, members of a union that was merged into this one. */
  received: Map<Month, number>
  /** How all members leave in the last month, where the union ends with it. */
  ending: 'none' | 'transferred' | 'left'
  /** When it signed its first collective agreement; null while it has none. */
  agreementFrom: Month | null
  /** By month, members referred to the Party; drawn by chance where absent. */
  referred?: ReadonlyMap<Month, number>
  /** When nearly everybody, or everybody, leaves at once, and how many stay; null where nobody does so. */
  dwindling?: { month: Month; left: number } | null
  /** Share of members with a complete record, in the first and in the last month. */
  records: readonly [from: number, to: number]
}

export type MonthFigures = { month: Month; entries: Record<string, FigureEntry> }

/**
 * Plays a union through its months. Opening + admitted + in − out − exits = closing holds in each; parts never
 * outnumber their wholes; a public body answers "not applicable" to what concerns enterprises alone.
 */
export function playUnion(course: UnionCourse): MonthFigures[] {
  const random = randomFor('union', course.unit.code)
  const traits = traitsOf(course, random)
  let members = course.openingMembers
  return course.months.map((month, index) => {
    const ends = course.ending !== 'none' && index === course.months.length - 1
    const moves = ends
      ? endingMoves(course, members)
      : course.dwindling?.month === month
        ? dwindlingMoves(members, course.dwindling.left)
        : monthMoves(course, month, members, traits)
    members += moves.admitted + moves.came - moves.went - moves.left
    const share = course.months.length > 1 ? index / (course.months.length - 1) : 1
    return {
      month,
      entries: {
        ...workerEntries(members, traits, month, course.unit),
        DV_TONG: numberEntry(members),
        DV_KNM: numberEntry(moves.admitted),
        DV_DEN: numberEntry(moves.came),
        DV_DI: numberEntry(moves.went),
        DV_GIAM: numberEntry(moves.left),
        ...agreementEntries(course, month, ends),
        ...activityEntries(course, month, members, traits),
        HS_DU: numberEntry(Math.floor(members * between(course.records, share))),
      },
    }
  })
}

type Traits = { density: number; women: number; leaving: number; talks: boolean }

function traitsOf({ unit }: UnionCourse, random: Random): Traits {
  const isPublic = unit.ownership === 'public_body'
  return {
    density: unit.ownership === 'occupational' ? 1 : random.between(isPublic ? 0.95 : 0.8, 0.99),
    women: random.between(isPublic ? 0.5 : 0.25, isPublic ? 0.85 : 0.8),
    leaving: random.between(0.03, 0.1) / (isPublic ? 3 : 1),
    talks: random.chance(0.7),
  }
}

type Moves = { admitted: number; came: number; went: number; left: number }

function monthMoves(course: UnionCourse, month: Month, members: number, traits: Traits): Moves {
  const random = randomFor('moves', course.unit.code, month)
  const admitted = course.admitted.get(month) ?? 0
  const came = (course.received.get(month) ?? 0) + random.round(members * random.between(0, 0.001))
  // A union that has just begun loses nobody, and none falls below the five it was founded with.
  const spare = Math.max(0, members - 5)
  const went = Math.min(spare, random.round(members * random.between(0, 0.001)))
  const left = Math.min(
    spare - went,
    random.round((members * traits.leaving * random.between(0.3, 1.7)) / 12),
  )
  return { admitted, came, went, left }
}

function dwindlingMoves(members: number, left: number): Moves {
  return { admitted: 0, came: 0, went: 0, left: Math.max(0, members - left) }
}

function endingMoves({ ending }: UnionCourse, members: number): Moves {
  const nobody = { admitted: 0, came: 0, went: 0, left: 0 }
  return ending === 'transferred' ? { ...nobody, went: members } : { ...nobody, left: members }
}

function workerEntries(members: number, traits: Traits, month: Month, unit: UnitDraft) {
  const random = randomFor('workers', unit.code, month)
  const outside = (members / traits.density - members) * random.between(0.9, 1.1)
  const workers = members + random.round(outside)
  return {
    LD_TONG: numberEntry(workers),
    LD_NU: numberEntry(Math.min(workers, Math.round(workers * traits.women))),
  }
}

function agreementEntries({ unit, agreementFrom }: UnionCourse, month: Month, ends: boolean) {
  if (!hasAgreements(unit.ownership))
    return { DN_CO_CDCS: NOT_APPLICABLE, TU_CO: NOT_APPLICABLE, TU_MOI: NOT_APPLICABLE }
  const inForce = !ends && agreementFrom !== null && agreementFrom <= month
  // Agreements run for three years; one that ends is signed anew in its month.
  const signed = inForce && agreementFrom % 100 === month % 100 && (month - agreementFrom) % 300 === 0
  return {
    DN_CO_CDCS: numberEntry(ends ? 0 : 1),
    TU_CO: numberEntry(inForce ? 1 : 0),
    TU_MOI: numberEntry(signed ? 1 : 0),
  }
}

function activityEntries(course: UnionCourse, month: Month, members: number, traits: Traits) {
  const random = randomFor('activity', course.unit.code, month)
  const chance = random.round(members * random.between(0, 0.0016))
  const referred = course.referred ? (course.referred.get(month) ?? 0) : chance
  const toParty = random.round(referred * random.between(0.3, 0.8))
  const quarterEnds = monthNumber(month) % 3 === 0
  return {
    UT_GT: numberEntry(referred),
    // Now and then somebody leaves a cell blank that need not be filled.
    ...(random.chance(0.97) && { UT_KN: numberEntry(toParty) }),
    DOI_THOAI: numberEntry(quarterEnds && traits.talks && members > 0 ? 1 : 0),
  }
}

function between([from, to]: readonly [number, number], share: number): number {
  return from + (to - from) * share
}

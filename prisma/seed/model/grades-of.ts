import { calendarDate } from '@/lib/periods/rules/calendar-date'
import type { Hands } from '@/prisma/seed/model/approved-way'
import type { Grade, GradeDraft } from '@/prisma/seed/model/registers'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type { PersonDraft, UnitDraft } from '@/prisma/seed/model/world'
import { randomFor } from '@/prisma/seed/random'

/** Where the round of a federation has come to; decided where it is not named. */
const unfinished: Readonly<Record<string, 'verified' | 'self_graded'>> = {
  'quang-yen': 'verified',
  'van-don': 'self_graded',
}

/**
 * The grades of a year: of every union that had been there for twelve months at its end, and still was. Nine in ten
 * did well or better; in two federations the round is still going on.
 */
export function gradesOf(
  unions: readonly UnitDraft[],
  year: number,
  handsFor: (unit: UnitDraft) => Hands,
): GradeDraft[] {
  return unions
    .filter(({ establishedOn, closedOn }) => {
      return (
        establishedOn <= calendarDate(year - 1, 12, 31) && (closedOn === null || closedOn > `${year}-12-31`)
      )
    })
    .flatMap((unit) => {
      const random = randomFor('grade', year, unit.code)
      const state = unfinished[federationOf(unit).code] ?? 'decided'
      if (state === 'self_graded' && random.chance(0.3)) return []
      const selfGrade: Grade = random.pick(['excellent', 'excellent', 'good', 'good', 'good', 'good', 'done'])
      const found = random.chance(0.12) ? lowered(selfGrade) : selfGrade
      const { recorder, approver } = handsFor(unit)
      return [
        {
          ...{ unit, year, selfGrade, gradedOn: calendarDate(year, 12, random.int(5, 20)) },
          sector: isOfState(unit) ? ('state' as const) : ('non_state' as const),
          verifiedGrade: state === 'self_graded' ? null : found,
          decided:
            state === 'decided'
              ? { grade: found, number: `${random.int(20, 90)}/QĐ-MH`, on: calendarDate(year + 1, 1, 15) }
              : null,
          hands: { recorder, verifier: verifierOf(unit, handsFor), approver },
        },
      ]
    })
}

function isOfState({ ownership }: UnitDraft): boolean {
  return ownership === 'public_body' || ownership === 'state_enterprise'
}

function lowered(grade: Grade): Grade {
  return grade === 'excellent' ? 'good' : grade === 'good' ? 'done' : 'not_done'
}

/** The staff of the federation above. */
function verifierOf(unit: UnitDraft, handsFor: (unit: UnitDraft) => Hands): PersonDraft {
  return handsFor(federationOf(unit)).recorder
}

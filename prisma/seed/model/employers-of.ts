import { v7 as uuidv7 } from 'uuid'
import { numberOf } from '@/lib/figures/rules/figure-entry'
import { calendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthNumber, yearOf, type Month } from '@/lib/periods/rules/month'
import { allocateByWeights } from '@/lib/plans/rules/largest-remainder'
import { employerName } from '@/prisma/seed/model/employer-names'
import { hasAgreements } from '@/prisma/seed/model/ownership'
import type { EmployerDraft, WorkforceDraft } from '@/prisma/seed/model/registers'
import type { MonthFigures } from '@/prisma/seed/model/union-course'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type { PersonDraft, UnitDraft } from '@/prisma/seed/model/world'
import { personName } from '@/prisma/seed/names'
import { randomFor, type Random } from '@/prisma/seed/random'

/**
 * The employers of unions that have one, each with as many workers as the union's figures say: in the first month
 * that it reports, at the beginning of 2024 and in the last month.
 */
export function unionEmployers(
  unions: readonly { unit: UnitDraft; months: readonly MonthFigures[]; recordedBy: PersonDraft }[],
): EmployerDraft[] {
  return unions
    .filter(({ unit, months }) => hasAgreements(unit.ownership) && months.length > 0)
    .map(({ unit, months, recordedBy }, index) => {
      const random = randomFor('union employer', unit.code)
      return {
        ...{ id: uuidv7(), federation: federationOf(unit), name: unit.name.replace(/^CĐCS /, '') },
        ...{ taxCode: random.chance(0.94) ? taxCode(index) : null, ownership: unit.ownership },
        ...{ industryCode: null, ...reach(random), closedOn: null },
        workforce: statementsOf(unit, months),
        union: { unit, from: unit.establishedOn, to: unit.closedOn },
        recordedBy,
      }
    })
}

/** Employers of a federation's area that have no union, as the lists of other offices name them: most are small. */
export function otherEmployers(
  areas: readonly { federation: UnitDraft; weight: number; recordedBy: PersonDraft }[],
  total: number,
): EmployerDraft[] {
  const taken = new Set<string>()
  const counts = allocateByWeights(
    total,
    areas.map(({ weight }) => weight),
  )
  return areas.flatMap(({ federation, recordedBy }, place) =>
    Array.from({ length: counts[place] ?? 0 }, (_, index) => {
      const random = randomFor('employer', federation.code, index)
      return {
        ...{ id: uuidv7(), federation, ...freshName(random, taken) },
        // Apart from those of unions, and of no province.
        taxCode: random.chance(0.9) ? taxCode(10_000 + place * 2000 + index) : null,
        ...reach(random),
        closedOn: random.chance(0.03) ? calendarDate(2024, random.int(1, 6), random.int(1, 28)) : null,
        workforce: listedWorkers(random),
        union: null,
        recordedBy,
      }
    }),
  )
}

function freshName(random: Random, taken: Set<string>) {
  for (;;) {
    const made = employerName(random)
    if (taken.has(made.name)) continue
    taken.add(made.name)
    return made
  }
}

/** Begins with 99, which is no province's, and has the right check digit where there is one. */
function taxCode(serial: number): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
  const nine = `99${String(serial * 3 + 1).padStart(7, '0')}`
  const sum = weights.reduce((total, weight, place) => total + weight * Number(nine[place]), 0)
  const check = 10 - (sum % 11)
  // One number in eleven has no check digit; its neighbour has one.
  return check === 10 ? taxCodeAfter(nine, weights) : nine + String(check)
}

function taxCodeAfter(nine: string, weights: readonly number[]): string {
  const next = String(Number(nine) + 1)
  const sum = weights.reduce((total, weight, place) => total + weight * Number(next[place]), 0)
  return next + String((10 - (sum % 11)) % 10)
}

/** Telephone numbers begin with 030, which is given to nobody. */
function reach(random: Random): Pick<EmployerDraft, 'address' | 'phone' | 'contact'> {
  return {
    address: random.chance(0.8) ? `Lô ${random.int(1, 60)}, khu phố ${random.int(1, 12)}` : null,
    phone: random.chance(0.6) ? `+8430${String(random.int(0, 9_999_999)).padStart(7, '0')}` : null,
    contact: random.chance(0.5) ? `${personName(random)}, phụ trách nhân sự` : null,
  }
}

function statementsOf(unit: UnitDraft, months: readonly MonthFigures[]): WorkforceDraft[] {
  const first = months[0]
  const last = months.at(-1)
  const wanted = months.filter((figures) => figures === first || figures === last || figures.month === 202401)
  const statements = wanted.map(({ month, entries }) => {
    const workers = numberOf(entries['LD_TONG'] ?? { entry: 'blank' }) ?? 0
    const women = numberOf(entries['LD_NU'] ?? { entry: 'blank' })
    return { from: beginOf(unit, month), workers, women, source: 'entered' as const }
  })
  return statements.filter(({ from }, at) => from !== statements[at + 1]?.from)
}

/** The first of the month, or the day on which the union began in it. */
function beginOf({ establishedOn }: UnitDraft, month: Month): CalendarDate {
  const first = calendarDate(yearOf(month), monthNumber(month), 1)
  return establishedOn > first ? establishedOn : first
}

/** Seven in ten have fewer than ten workers, one in twelve twenty-five or more; of some nobody said. */
function listedWorkers(random: Random): WorkforceDraft[] {
  const source = random.pick(['insurance', 'insurance', 'tax', 'labour'] as const)
  if (random.chance(0.04)) return []
  const size = random.between(0, 1)
  const workers =
    size < 0.68
      ? random.int(1, 9)
      : size < 0.92
        ? random.int(10, 24)
        : Math.round(25 / random.between(0.12, 1))
  const women = source === 'tax' ? null : random.int(0, workers)
  const listed: WorkforceDraft = { from: '2023-12-31', workers, women, source }
  if (random.chance(0.7)) return [listed]
  const grown = Math.max(1, Math.round(workers * random.between(0.8, 1.35)))
  return [
    listed,
    { from: '2024-06-30', workers: grown, women: women === null ? null : Math.min(women, grown), source },
  ]
}

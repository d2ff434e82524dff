import { v7 as uuidv7 } from 'uuid'
import { numberOf } from '@/lib/figures/rules/figure-entry'
import type { MemberEventKind } from '@/lib/members/rules/member-event'
import type { Sex } from '@/lib/members/rules/member-fields'
import { calendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthNumber, yearOf, type Month } from '@/lib/periods/rules/month'
import { madeUpMember } from '@/prisma/seed/model/made-up-member'
import type { MonthFigures } from '@/prisma/seed/model/union-course'
import type { MemberDraft, MemberEventDraft, PersonDraft, UnitDraft } from '@/prisma/seed/model/world'
import { randomFor, type Random } from '@/prisma/seed/random'

/** Entries that a union can hold before its numbers would become another union's. */
export const serialsPerUnion = 10_000

type Union = {
  unit: UnitDraft
  /** The months the union reports, without a gap. */
  months: readonly MonthFigures[]
  /** Where its numbers begin; another multiple of `serialsPerUnion` for each union. */
  firstSerial: number
  recordedBy: PersonDraft
}

type Life = { joinedOn: CalendarDate; sex: Sex; events: MemberEventDraft[]; gone: boolean }

/**
 * The register of a union, made so that it counts what the union's months say: opening, admitted, in, out and
 * exits of each month, and at the end as many complete records as the last month reports.
 */
export function rosterOf({ unit, months, firstSerial, recordedBy }: Union): MemberDraft[] {
  const random = randomFor('roster', unit.code)
  const womenShare = random.between(0.35, 0.8)
  const born = (joinedOn: CalendarDate, kind: MemberEventKind, by: PersonDraft | null): Life => ({
    joinedOn,
    sex: random.chance(womenShare) ? 'female' : 'male',
    events: [event(kind, joinedOn, by)],
    gone: false,
  })
  const lives = Array.from({ length: openingMembers(months) }, () =>
    born(beforeTheProgram(random, unit), 'admitted', null),
  )
  for (const { month, entries } of months) {
    const count = (indicator: string) => numberOf(entries[indicator] ?? { entry: 'blank' }) ?? 0
    const standing = lives.filter(({ gone }) => !gone)
    const take = (kinds: readonly MemberEventKind[], times: number) => {
      for (let time = 0; time < times; time += 1)
        leave(random, standing, random.pick(kinds), dayOf(random, month), recordedBy)
    }
    take(['transferred_out'], count('DV_DI'))
    take(['resigned', 'resigned', 'resigned', 'retired', 'struck_off'], count('DV_GIAM'))
    for (const one of sample(random, standing, count('UT_GT')))
      one.events.push(event('party_referred', dayOf(random, month), recordedBy))
    for (let time = 0; time < count('DV_KNM'); time += 1)
      lives.push(born(dayOf(random, month), 'admitted', recordedBy))
    for (let time = 0; time < count('DV_DEN'); time += 1)
      lives.push(born(dayOf(random, month), 'transferred_in', recordedBy))
  }
  const records = numberOf(months.at(-1)?.entries['HS_DU'] ?? { entry: 'blank' }) ?? 0
  return draftsOf({ unit, lives, records, firstSerial, random })
}

function draftsOf(made: {
  unit: UnitDraft
  lives: readonly Life[]
  records: number
  firstSerial: number
  random: Random
}): MemberDraft[] {
  const { unit, lives, firstSerial, random } = made
  if (lives.length > serialsPerUnion) throw new RangeError(`${unit.code} has more members than numbers`)
  const completed = new Set(
    sample(
      random,
      lives.filter(({ gone }) => !gone),
      made.records,
    ),
  )
  return lives.map((life, index) => {
    const complete = completed.has(life) || (life.gone && random.chance(0.5))
    const wishes = { sex: life.sex, joinedOn: life.joinedOn, serial: firstSerial + index, complete }
    return {
      ...{ id: uuidv7(), personId: uuidv7(), unit },
      ...madeUpMember(random, wishes),
      events: life.events,
      position:
        index < 5 && !life.gone
          ? { position: index === 0 ? 'chair' : 'committee', from: '2023-01-01' }
          : null,
    }
  })
}

function openingMembers(months: readonly MonthFigures[]): number {
  const first = months[0]?.entries
  if (!first) return 0
  const count = (indicator: string) => numberOf(first[indicator] ?? { entry: 'blank' }) ?? 0
  return count('DV_TONG') - count('DV_KNM') - count('DV_DEN') + count('DV_DI') + count('DV_GIAM')
}

/** Those who were there before 2023 joined in the fifteen years before it, and not before the union was there. */
function beforeTheProgram(random: Random, { establishedOn }: UnitDraft): CalendarDate {
  const year = random.int(Math.min(Math.max(2008, Number(establishedOn.slice(0, 4))), 2022), 2022)
  const day = calendarDate(year, random.int(1, 12), random.int(1, 28))
  return day < establishedOn ? establishedOn : day
}

function dayOf(random: Random, month: Month): CalendarDate {
  return calendarDate(yearOf(month), monthNumber(month), random.int(1, 27))
}

/** Somebody who was there before this month leaves, and is not there to leave again. */
function leave(
  random: Random,
  standing: Life[],
  kind: MemberEventKind,
  day: CalendarDate,
  by: PersonDraft,
): void {
  const [one] = standing.splice(random.int(0, standing.length - 1), 1)
  if (!one) throw new RangeError('More members leave than there are')
  one.events.push(event(kind, day, by))
  one.gone = true
}

function event(
  kind: MemberEventKind,
  effectiveOn: CalendarDate,
  recordedBy: PersonDraft | null,
): MemberEventDraft {
  return { id: uuidv7(), kind, effectiveOn, decisionNumber: null, recordedBy }
}

function sample<T>(random: Random, list: readonly T[], count: number): T[] {
  const rest = [...list]
  return Array.from({ length: Math.min(count, rest.length) }, () =>
    rest.splice(random.int(0, rest.length - 1), 1),
  ).flat()
}

import { describe, expect, it } from 'vitest'
import { numberOf, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { missingFields, usualRequiredFields } from '@/lib/members/rules/completeness'
import type { MemberEventKind } from '@/lib/members/rules/member-event'
import { foldEvents, holdsDay, isMembership } from '@/lib/members/rules/membership'
import { calendarMonthOf, lastDayOf } from '@/lib/periods/rules/calendar-date'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'

const world = quangNinh({ today: '2024-07-03', throughMonth: 202406, rosters: true })
const members = world.members ?? []
const units = [...new Set(members.map(({ unit }) => unit))]
const valueOf = (entry: FigureEntry | undefined) => (entry ? numberOf(entry) : null) ?? 0

describe('the registers of the demonstration', () => {
  it('are those of all unions of Hạ Long', () => {
    expect(units.length).toBeGreaterThan(30)
  })

  it('count in every month what the union reported', () => {
    for (const unit of units) {
      const own = members.filter((member) => member.unit === unit)
      for (const { month, entries } of world.unitMonths.filter((one) => one.unit === unit)) {
        const happened = (...kinds: MemberEventKind[]) =>
          own
            .flatMap(({ events }) => events)
            .filter(({ kind, effectiveOn }) => kinds.includes(kind) && calendarMonthOf(effectiveOn) === month)
            .length
        const standing = own.filter(({ events }) => {
          const folded = foldEvents(events)
          return (
            isMembership(folded) &&
            folded.spells.some((spell) => spell.state === 'active' && holdsDay(spell, lastDayOf(month)))
          )
        }).length
        expect(
          {
            ...{ admitted: happened('admitted'), came: happened('transferred_in'), standing },
            ...{ went: happened('transferred_out'), left: happened('resigned', 'retired', 'struck_off') },
          },
          `${unit.code} ${month}`,
        ).toEqual({
          ...{ admitted: valueOf(entries['DV_KNM']), came: valueOf(entries['DV_DEN']) },
          ...{ went: valueOf(entries['DV_DI']), left: valueOf(entries['DV_GIAM']) },
          standing: valueOf(entries['DV_TONG']),
        })
      }
    }
  })

  it('hold as many complete records as the last month reports', () => {
    for (const unit of units.filter(({ closedOn }) => closedOn === null)) {
      const last = world.unitMonths.filter((one) => one.unit === unit).at(-1)
      const complete = members.filter(({ unit: of, events, fields }) => {
        const folded = of === unit ? foldEvents(events) : null
        return (
          folded !== null &&
          isMembership(folded) &&
          folded.status === 'active' &&
          missingFields(fields, usualRequiredFields).length === 0
        )
      }).length
      expect(complete, unit.code).toBe(valueOf(last?.entries['HS_DU']))
    }
  })

  it('give nobody another’s number', () => {
    for (const of of ['identityNumber', 'cardNumber', 'phone'] as const) {
      const numbers = members.flatMap(({ fields }) => fields[of] ?? [])
      expect(new Set(numbers).size).toBe(numbers.length)
    }
  })
})

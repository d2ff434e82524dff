import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn, birthRange } from '@/lib/members/rules/age-range'
import { addDays } from '@/lib/periods/rules/calendar-date'

const day = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays('1900-01-01', days))

describe('days of birth of an age', () => {
  it('are those of whoever has that age, and no others', () => {
    const age = fc.integer({ min: 0, max: 110 })
    fc.assert(
      fc.property(day, day, age, age, (today, birth, a, b) => {
        fc.pre(birth <= today)
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const range = birthRange(today, from, to)
        const old = ageOn(today, birth, Number(birth.slice(0, 4)))
        expect(range !== null && range.from <= birth && birth <= range.to).toBe(
          old !== null && from <= old && old <= to,
        )
      }),
    )
  })

  it('are by the year where no more is known', () => {
    expect(birthRange('2024-07-03', 30, 35)).toMatchObject({ yearFrom: 1989, yearTo: 1994 })
    expect(ageOn('2024-07-03', null, 1990)).toBe(34)
    expect(ageOn('2024-07-03', null, null)).toBeNull()
  })

  it('are open at an end that is not given', () => {
    expect(birthRange('2024-07-03', 60, undefined)).toMatchObject({ from: '1873-07-04', to: '1964-07-03' })
    expect(birthRange('2024-02-29', undefined, 17)).toMatchObject({ from: '2006-03-01', to: '2024-02-29' })
    expect(birthRange('2024-07-03', undefined, undefined)).toBeNull()
  })
})

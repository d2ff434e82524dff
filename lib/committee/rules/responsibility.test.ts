import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOn, tenuresOverlap, type Tenure } from '@/lib/committee/rules/responsibility'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const first: CalendarDate = '2024-01-01'
const tenure: fc.Arbitrary<Tenure> = fc
  .tuple(fc.nat(30), fc.option(fc.integer({ min: 1, max: 30 })))
  .map(([from, length]) => ({
    from: addDays(first, from),
    to: length === null ? null : addDays(first, from + length),
  }))

describe('two tenures', () => {
  it('overlap when there is a day on which both answer', () => {
    fc.assert(
      fc.property(tenure, tenure, (a, b) => {
        const days = Array.from({ length: 80 }, (_, day) => addDays(first, day))
        expect(tenuresOverlap(a, b)).toBe(days.some((day) => answersOn(a, day) && answersOn(b, day)))
      }),
    )
  })

  it('may follow each other without a gap', () =>
    expect(tenuresOverlap({ from: '2024-01-01', to: '2024-02-01' }, { from: '2024-02-01', to: null })).toBe(
      false,
    ))
})

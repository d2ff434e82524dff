import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isFreeSpan, type DaySpan } from '@/lib/employers/rules/free-span'
import { addDays } from '@/lib/periods/rules/calendar-date'

const span = (from: number, to: number | null): DaySpan => ({
  from: addDays('2024-01-01', from),
  to: to === null ? null : addDays('2024-01-01', to),
})

it.each([
  [[], span(0, null), true],
  [[span(0, 5)], span(5, null), true],
  [[span(0, 6)], span(5, null), false],
  [[span(5, null)], span(0, 5), true],
  [[span(5, null)], span(0, 6), false],
  [[span(5, null)], span(9, null), false],
  [[span(0, 2), span(5, 8)], span(2, 5), true],
])('%o and %o: %s', (taken, wanted, free) => {
  expect(isFreeSpan(taken, wanted)).toBe(free)
})

it('is free where no day is held by both', () => {
  const spans = fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }))
    .map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 4 }), spans, (taken, wanted) => {
      const days = (one: { from: number; to: number }) =>
        Array.from({ length: one.to - one.from }, (_, at) => one.from + at)
      const held = new Set(taken.flatMap(days))
      expect(
        isFreeSpan(
          taken.map(({ from, to }) => span(from, to)),
          span(wanted.from, wanted.to),
        ),
      ).toBe(days(wanted).every((day) => !held.has(day)))
    }),
  )
})

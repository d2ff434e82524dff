import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '@/lib/periods/rules/calendar-date'
import type { Lifespan } from '@/lib/periods/rules/lifespan'
import { expectedCount, expectedMonths, isAliveOn, isExpected } from '@/lib/periods/rules/lifespan'
import { yearSpan } from '@/lib/periods/rules/span'

const day = fc.integer({ min: -400, max: 900 }).map((count) => addDays('2024-01-01', count))
const lifespan = fc
  .record({ establishedOn: day, days: fc.option(fc.nat(500)) })
  .map(({ establishedOn, days }): Lifespan => {
    return { establishedOn, closedOn: days === null ? null : addDays(establishedOn, days) }
  })

describe('expected months', () => {
  it.each([
    ['2020-01-01', null, null, [1, 12]],
    ['2024-06-30', null, null, [6, 12]],
    ['2024-06-15', null, 14, [7, 12]],
    ['2024-06-14', null, 14, [6, 12]],
    ['2020-01-01', '2024-07-01', null, [1, 6]],
    ['2020-01-01', '2024-06-30', null, [1, 5]],
    ['2020-01-01', '2024-06-15', 14, [1, 6]],
  ] as const)('from %s to %s, cut at %s', (establishedOn, closedOn, cutoffDay, [first, last]) => {
    const months = expectedMonths({ establishedOn, closedOn }, yearSpan(2024), cutoffDay)
    expect([months[0], months.at(-1), months.length]).toEqual([
      202400 + first,
      202400 + last,
      last - first + 1,
    ])
  })

  it('asks nothing of a unit founded and closed between two cut-offs', () => {
    const brief = { establishedOn: '2024-06-02', closedOn: '2024-06-20' } as const
    expect(expectedMonths(brief, yearSpan(2024), null)).toEqual([])
    expect(isAliveOn(brief, '2024-06-19')).toBe(true)
    expect(isAliveOn(brief, '2024-06-20')).toBe(false)
  })

  it('counts month by month what the lifespans say', () => {
    fc.assert(
      fc.property(fc.array(lifespan), fc.integer({ min: 1, max: 12 }), (lifespans, number) => {
        const month = 202400 + number
        const alone = lifespans.filter(
          (item) => expectedMonths(item, { from: month, through: month }, null).length,
        )
        expect(expectedCount(lifespans, month, null)).toBe(alone.length)
      }),
    )
  })

  it('never waits again for a unit once closed', () => {
    fc.assert(
      fc.property(lifespan, (unit) => {
        const months = expectedMonths(unit, { from: 202301, through: 202712 }, null)
        const gapless = months.every((month) => isExpected(unit, month, null))
        const last = months.at(-1)
        expect(gapless).toBe(true)
        if (unit.closedOn && last)
          expect(last <= Number(unit.closedOn.slice(0, 7).replace('-', ''))).toBe(true)
      }),
    )
  })
})

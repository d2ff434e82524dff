import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '@/lib/periods/rules/calendar-date'
import { targetAsOf } from '@/lib/plans/rules/plan-version'

const january = { version: 1, decidedOn: '2024-01-15', target: 71 } as const
const july = { version: 2, decidedOn: '2024-07-10', target: 80 } as const
const sameDay = { version: 3, decidedOn: '2024-07-10', target: 75 } as const

describe('targetAsOf', () => {
  it.each([
    ['2024-01-14', null],
    ['2024-01-15', 71],
    ['2024-07-09', 71],
    ['2024-07-10', 75],
    ['2025-01-01', 75],
  ] as const)('on %s is %s', (day, target) => {
    expect(targetAsOf([sameDay, january, july], day)?.target ?? null).toBe(target)
  })

  it('is never changed for a day by what is decided after it', () => {
    const day = fc.nat(1000).map((count) => addDays('2022-01-01', count))
    const revision = fc.record({ version: fc.nat(99), decidedOn: day, target: fc.nat() })
    fc.assert(
      fc.property(fc.array(revision), fc.array(revision), day, (known, decided, asOf) => {
        const later = decided.filter((item) => item.decidedOn > asOf)
        expect(targetAsOf([...later, ...known], asOf)).toEqual(targetAsOf(known, asOf))
      }),
    )
  })
})

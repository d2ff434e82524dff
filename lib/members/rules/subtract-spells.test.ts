import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsDay, type Spell } from '@/lib/members/rules/membership'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { subtractSpells } from './subtract-spells'

const start: CalendarDate = '2024-01-01'
const histories: fc.Arbitrary<Spell[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 0, maxLength: 8 })
  .map((days) => {
    const sorted = [...days].sort((a, b) => a - b).map((day) => addDays(start, day))
    return sorted.flatMap((from, index) =>
      index % 2 === 0 ? [{ state: 'active' as const, from, to: sorted[index + 1] ?? null }] : [],
    )
  })

describe('subtractSpells', () => {
  it('leaves each day to one of the two, and loses none', () => {
    fc.assert(
      fc.property(histories, histories, (spells, others) => {
        const left = subtractSpells(spells, others)
        for (let count = -1; count <= 45; count++) {
          const day = addDays(start, count)
          const held = (list: readonly Spell[]) => list.filter((spell) => holdsDay(spell, day)).length
          expect(held(left)).toBe(held(others) > 0 ? 0 : held(spells))
        }
        for (const { from, to } of left) expect(to === null || from < to).toBe(true)
      }),
    )
  })
})

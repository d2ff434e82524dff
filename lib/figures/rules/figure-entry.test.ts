import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { EntryColumns, FigureEntry } from '@/lib/figures/rules/figure-entry'
import {
  BLANK,
  entryColumns,
  entryOf,
  NOT_APPLICABLE,
  numberEntry,
  numberOf,
  parseEntry,
  sameEntry,
  serialiseEntry,
} from '@/lib/figures/rules/figure-entry'

const anyEntry: fc.Arbitrary<FigureEntry> = fc.oneof(
  fc.constant(BLANK),
  fc.constant(NOT_APPLICABLE),
  fc.maxSafeInteger().map((value) => numberEntry(value === 0 ? 0 : value)),
)

describe('figure entries', () => {
  it('keeps zero, blank and not applicable apart', () => {
    const three = [numberEntry(0), BLANK, NOT_APPLICABLE]
    for (const a of three) for (const b of three) expect(sameEntry(a, b)).toBe(a === b)
    expect(three.map(serialiseEntry)).toEqual(['0', '', '-'])
    expect(three.map(numberOf)).toEqual([0, null, null])
  })

  it('stays the same through text and through columns', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (entry, other) => {
        expect(parseEntry(serialiseEntry(entry))).toEqual(entry)
        expect(entryOf(entryColumns(entry))).toEqual(entry)
        expect(serialiseEntry(entry) === serialiseEntry(other)).toBe(sameEntry(entry, other))
      }),
    )
  })

  it.each(['01', '1.0', ' 1', '--', 'NaN', 'Infinity', '0x1', '1e3', '-0'])('does not read %j', (text) => {
    expect(parseEntry(text)).toBeNull()
  })

  it.each<EntryColumns>([
    { entry: 'number', value: null },
    { entry: 'blank', value: 0 },
    { entry: 'not_applicable', value: 3 },
  ])('refuses columns that contradict each other: %j', (columns) => {
    expect(() => entryOf(columns)).toThrow(RangeError)
  })
})

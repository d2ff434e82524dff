import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import { diffSnapshots, parseSnapshot, serialiseSnapshot } from '@/lib/figures/rules/snapshot'

const code = fc.constantFrom('DV_TONG', 'DV_KNM', 'LD_NU', 'LD_TONG', 'TU_CO', 'CDCS_MOI')
const said: fc.Arbitrary<FigureEntry> = fc.oneof(fc.constant(NOT_APPLICABLE), fc.nat().map(numberEntry))
const entries = fc.dictionary(code, fc.oneof(said, fc.constant(BLANK)), { noNullPrototype: true })
const unitMonth = { unitId: 'u1', month: 202406 }

describe('serialiseSnapshot', () => {
  it('is one stable text', () => {
    const text = serialiseSnapshot({
      ...unitMonth,
      entries: { DV_TONG: numberEntry(0), DV_DI: NOT_APPLICABLE, LD_NU: BLANK, CDCS_MOI: numberEntry(9) },
    })
    expect(text).toBe('["unit-month/1","u1",202406,[["CDCS_MOI","9"],["DV_DI","-"],["DV_TONG","0"]]]')
  })

  it('does not depend on the order of the cells, and tells different figures apart', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        const reversed = Object.fromEntries(Object.entries(a).reverse())
        const text = serialiseSnapshot({ ...unitMonth, entries: a })
        expect(serialiseSnapshot({ ...unitMonth, entries: reversed })).toBe(text)
        const same = serialiseSnapshot({ ...unitMonth, entries: b }) === text
        expect(same).toBe(diffSnapshots(a, b).length === 0)
      }),
    )
  })

  it('is read back without a difference', () => {
    fc.assert(
      fc.property(entries, (figures) => {
        const read = parseSnapshot(serialiseSnapshot({ ...unitMonth, entries: figures }))
        expect(read).toMatchObject(unitMonth)
        expect(diffSnapshots(figures, read.entries)).toEqual([])
      }),
    )
  })

  it.each([
    '{}',
    '[]',
    '["unit-month/2","u1",202406,[]]',
    '["unit-month/1","u1",202413,[]]',
    '["unit-month/1","u1",202406,[["A","x"]]]',
  ])('does not read %s', (text) => expect(() => parseSnapshot(text)).toThrow(RangeError))
})

describe('diffSnapshots', () => {
  it('names each cell that is not what it was', () => {
    const before = { DV_TONG: numberEntry(5), DV_DI: BLANK, LD_NU: numberEntry(3), TU_CO: numberEntry(0) }
    const after = {
      DV_TONG: numberEntry(6),
      LD_NU: numberEntry(3),
      TU_CO: NOT_APPLICABLE,
      CDCS_MOI: numberEntry(1),
    }
    expect(diffSnapshots(before, after)).toEqual([
      { indicator: 'CDCS_MOI', before: BLANK, after: numberEntry(1) },
      { indicator: 'DV_TONG', before: numberEntry(5), after: numberEntry(6) },
      { indicator: 'TU_CO', before: numberEntry(0), after: NOT_APPLICABLE },
    ])
  })
})

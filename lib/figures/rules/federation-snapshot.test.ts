import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isFederationSnapshot,
  parseFederationSnapshot,
  serialiseFederationSnapshot,
} from '@/lib/figures/rules/federation-snapshot'
import { serialiseSnapshot } from '@/lib/figures/rules/snapshot'

const month = { unitId: 'u', month: 202406, approvedReports: 3 }

describe('the snapshot of a federation', () => {
  it('is the same text for the same totals in any order, without zeros', () => {
    const text = '["federation-month/1","u",202406,3,[["CDCS_MOI",41],["DV_KNM",7965]]]'
    expect(
      serialiseFederationSnapshot({ ...month, totals: { DV_KNM: 7965, CDCS_MOI: 41, CDCS_GT: 0 } }),
    ).toBe(text)
    expect(serialiseFederationSnapshot({ ...month, totals: { CDCS_MOI: 41, DV_KNM: 7965 } })).toBe(text)
  })

  it('is read back', () => {
    const totals = fc.dictionary(
      fc.stringMatching(/^[A-Z_]{2,8}$/),
      fc.integer({ min: 1, max: 1_000_000_000 }),
    )
    fc.assert(
      fc.property(totals, (drawn) => {
        const read = parseFederationSnapshot(serialiseFederationSnapshot({ ...month, totals: drawn }))
        expect(read).toEqual({ ...month, totals: { ...drawn } })
      }),
    )
  })

  it('is told apart from the snapshot of a unit', () => {
    const ofUnit = serialiseSnapshot({ unitId: 'u', month: 202406, entries: {} })
    expect(isFederationSnapshot(ofUnit)).toBe(false)
    expect(isFederationSnapshot(serialiseFederationSnapshot({ ...month, totals: {} }))).toBe(true)
    expect(() => parseFederationSnapshot(ofUnit)).toThrow(RangeError)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isFederationSnapshot,
  parseFederationSnapshot,
  serialiseFederationSnapshot,
} from '@/lib/figures/rules/federation-snapshot'
import { serialiseSnapshot } from '@/lib/figures/rules/snapshot'

const month = { unitId: 'u', month: 202406, approvedReports: 3 }
const founded = { total: 41, approved: 41 }
const admitted = { total: 7965, approved: 7000 }

describe('the snapshot of a federation', () => {
  it('is the same text for the same sums in any order, without zeros', () => {
    const text = '["federation-month/1","u",202406,3,[["CDCS_MOI",41,41],["DV_KNM",7965,7000]]]'
    const none = { total: 0, approved: 0 }
    const given = { DV_KNM: admitted, CDCS_MOI: founded, CDCS_GT: none }
    expect(serialiseFederationSnapshot({ ...month, sums: given })).toBe(text)
    expect(serialiseFederationSnapshot({ ...month, sums: { CDCS_MOI: founded, DV_KNM: admitted } })).toBe(
      text,
    )
  })

  it('is read back', () => {
    const sum = fc.record({ total: fc.integer({ min: 1 }), approved: fc.integer() })
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[A-Z_]{2,8}$/), sum), (drawn) => {
        const read = parseFederationSnapshot(serialiseFederationSnapshot({ ...month, sums: drawn }))
        expect(read).toEqual({ ...month, sums: { ...drawn } })
      }),
    )
  })

  it('is told apart from the snapshot of a unit', () => {
    const ofUnit = serialiseSnapshot({ unitId: 'u', month: 202406, entries: {} })
    expect(isFederationSnapshot(ofUnit)).toBe(false)
    expect(isFederationSnapshot(serialiseFederationSnapshot({ ...month, sums: {} }))).toBe(true)
    expect(() => parseFederationSnapshot(ofUnit)).toThrow(RangeError)
  })
})

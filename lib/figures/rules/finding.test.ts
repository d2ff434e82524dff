import { describe, expect, it } from 'vitest'
import { findingKey, type CellFinding } from '@/lib/figures/rules/finding'

const finding: CellFinding = {
  ...{ code: 'far_from_history', severity: 'warn', params: { value: 900 } },
  cells: [
    { unitId: 'u1', month: 202406, indicator: 'DV_TONG' },
    { unitId: 'u1', month: 202406, indicator: 'DV_KNM' },
  ],
}

describe('the key of a finding', () => {
  it('stays the same when the figure changes, and when other cells had a part in it', () => {
    expect(findingKey({ ...finding, params: { value: 901 } })).toBe(findingKey(finding))
    expect(findingKey({ ...finding, cells: [finding.cells[0]] })).toBe(findingKey(finding))
  })

  it.each([
    ['another code', { code: 'scale_slip' }],
    ['another cell', { cells: [{ unitId: 'u1', month: 202406, indicator: 'DV_KNM' }] }],
    ['another month', { cells: [{ unitId: 'u1', month: 202405, indicator: 'DV_TONG' }] }],
    ['another unit', { cells: [{ unitId: 'u2', month: 202406, indicator: 'DV_TONG' }] }],
  ] satisfies [string, Partial<CellFinding>][])('is another for %s', (_, change) => {
    expect(findingKey({ ...finding, ...change })).not.toBe(findingKey(finding))
  })
})

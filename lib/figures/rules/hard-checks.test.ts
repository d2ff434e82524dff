import { describe, expect, it } from 'vitest'

import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import type { UnitMonth } from '@/lib/figures/rules/finding'
import { hardChecks, LARGEST_FIGURE } from '@/lib/figures/rules/hard-checks'

const monthWith = (entries: UnitMonth['entries']): UnitMonth => ({ unitId: 'u1', month: 202406, entries })

describe('hardChecks', () => {
  it.each([
    [-5, 'negative'],
    [2.5, 'not_whole'],
    [-2.5, 'not_whole'],
    [NaN, 'not_whole'],
    [Infinity, 'not_whole'],
    [LARGEST_FIGURE + 1, 'too_large'],
  ])('refuses %d as %s, at its cell', (value, code) => {
    const [finding, ...others] = hardChecks(monthWith({ DV_KNM: numberEntry(value) }))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code,
      severity: 'refuse',
      params: { indicator: 'DV_KNM', value },
      cells: [{ unitId: 'u1', month: 202406, indicator: 'DV_KNM' }],
    })
  })

  it.each([numberEntry(0), numberEntry(LARGEST_FIGURE), BLANK, NOT_APPLICABLE])('accepts %j', (entry) => {
    expect(hardChecks(monthWith({ DV_KNM: entry }))).toEqual([])
  })

  it.each([
    ['LD_NU', 'LD_TONG'],
    ['TU_CO', 'DN_CO_CDCS'],
    ['HS_DU', 'DV_TONG'],
  ])('refuses %s above %s, and only above', (part, whole) => {
    const entries = { [part]: numberEntry(11), [whole]: numberEntry(10) }
    expect(hardChecks(monthWith(entries))).toEqual([
      {
        code: 'part_above_whole',
        severity: 'refuse',
        params: { part, whole, partValue: 11, wholeValue: 10 },
        cells: [
          { unitId: 'u1', month: 202406, indicator: part },
          { unitId: 'u1', month: 202406, indicator: whole },
        ],
      },
    ])
    expect(hardChecks(monthWith({ ...entries, [part]: numberEntry(10) }))).toEqual([])
    expect(hardChecks(monthWith({ ...entries, [whole]: BLANK }))).toEqual([])
    expect(hardChecks(monthWith({ [part]: numberEntry(11) }))).toEqual([])
  })

  it('lets members outnumber workers: that is for the soft checks', () => {
    expect(hardChecks(monthWith({ DV_TONG: numberEntry(11), LD_TONG: numberEntry(10) }))).toEqual([])
  })
})

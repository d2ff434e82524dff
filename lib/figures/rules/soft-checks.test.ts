import { describe, expect, it } from 'vitest'

import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import type { UnitMonth } from '@/lib/figures/rules/finding'
import { findingKey } from '@/lib/figures/rules/finding'
import { softChecks } from '@/lib/figures/rules/soft-checks'

const monthWith = (entries: UnitMonth['entries']): UnitMonth => ({ unitId: 'u1', month: 202406, entries })
const noHistory = { numbers: {}, openingMembers: null }
const steady = [250, 252, 249, 251, 250, 253]

describe('softChecks against the own history', () => {
  it('asks about a value a thousand times too big, once', () => {
    const month = monthWith({ LD_TONG: numberEntry(250_000) })
    const findings = softChecks(month, { numbers: { LD_TONG: steady }, openingMembers: null })
    expect(findings).toEqual([
      {
        code: 'scale_slip',
        severity: 'warn',
        params: { indicator: 'LD_TONG', value: 250_000, direction: 'too_big', median: 250.5, likely: 250 },
        cells: [{ unitId: 'u1', month: 202406, indicator: 'LD_TONG' }],
      },
    ])
  })

  it('asks about a value far from the others', () => {
    const month = monthWith({ LD_TONG: numberEntry(400) })
    const findings = softChecks(month, { numbers: { LD_TONG: steady }, openingMembers: null })
    expect(findings.map(({ code, params }) => [code, params])).toEqual([
      ['far_from_history', { indicator: 'LD_TONG', value: 400, median: 250.5, points: 6 }],
    ])
  })

  it('says nothing of blanks, of not applicable, or without a history', () => {
    const history = { numbers: { LD_TONG: steady, LD_NU: steady }, openingMembers: null }
    expect(softChecks(monthWith({ LD_TONG: BLANK, LD_NU: NOT_APPLICABLE }), history)).toEqual([])
    expect(softChecks(monthWith({ LD_TONG: numberEntry(250_000) }), noHistory)).toEqual([])
  })
})

describe('softChecks of members', () => {
  const flows = {
    DV_KNM: numberEntry(12),
    DV_DEN: numberEntry(3),
    DV_DI: NOT_APPLICABLE,
    DV_GIAM: numberEntry(5),
  }
  const opening = { numbers: {}, openingMembers: 100 }

  it('accepts opening and changes that give the closing', () => {
    expect(softChecks(monthWith({ ...flows, DV_TONG: numberEntry(110) }), opening)).toEqual([])
  })

  it('asks about a gap, naming the sum and its cells', () => {
    const [finding] = softChecks(monthWith({ ...flows, DV_TONG: numberEntry(108) }), opening)
    expect(finding).toMatchObject({
      code: 'members_do_not_add_up',
      severity: 'warn',
      params: { opening: 100, expected: 110, closing: 108, gap: -2 },
    })
    expect(finding?.cells.map((cell) => cell.indicator)).toEqual([
      'DV_TONG',
      'DV_KNM',
      'DV_DEN',
      'DV_DI',
      'DV_GIAM',
    ])
  })

  it.each([
    ['a change is blank', { ...flows, DV_TONG: numberEntry(108), DV_GIAM: BLANK }, opening],
    ['the closing is blank', { ...flows, DV_TONG: BLANK }, opening],
    ['the opening is not known', { ...flows, DV_TONG: numberEntry(108) }, noHistory],
  ])('waits while %s', (_, entries, history) => expect(softChecks(monthWith(entries), history)).toEqual([]))

  it('asks when members outnumber workers', () => {
    const month = monthWith({ DV_TONG: numberEntry(120), LD_TONG: numberEntry(100) })
    const [finding] = softChecks(month, noHistory)
    expect(finding).toMatchObject({ code: 'usually_part_of', params: { partValue: 120, wholeValue: 100 } })
    expect(finding && findingKey(finding)).toBe('usually_part_of:u1:202406:DV_TONG')
  })
})

import { describe, expect, it } from 'vitest'
import { cellNumbers } from '@/components/figures/panel/cell-numbers'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import type { UnitHistory } from '@/lib/figures/views'

const history: UnitHistory = {
  months: {
    DV_KNM: [
      [202312, 100],
      [202401, 3],
      [202404, null],
      [202405, 4],
    ],
    DV_TONG: [[202403, 250]],
  },
  plans: { DV_KNM: '24.00' },
}
const flow = { indicator: 'DV_KNM', kind: 'flow' } as const

describe('the figures beside a cell', () => {
  it('adds a flow up from January, the month itself included', () => {
    const numbers = cellNumbers(flow, 202406, numberEntry(5), history)
    expect(numbers.previous).toEqual(numberEntry(4))
    expect(numbers.soFar).toEqual(numberEntry(12))
    expect(numbers.plan).toBe(24)
    expect(numbers.progress).toMatchObject({ band: 'on_track', planRatio: { numerator: 12 } })
  })

  it('says nothing where nothing was said', () => {
    const numbers = cellNumbers(flow, 202501, BLANK, history)
    expect(numbers.soFar).toEqual(BLANK)
    expect(numbers.previous).toEqual(BLANK)
  })

  it('takes the last value of a stock, and knows no pace for it', () => {
    const stock = { indicator: 'DV_TONG', kind: 'stock' } as const
    const numbers = cellNumbers(stock, 202406, BLANK, history)
    expect(numbers.soFar).toEqual(numberEntry(250))
    expect(numbers.previous).toEqual(BLANK)
    expect(numbers.plan).toBeNull()
    expect(numbers.progress.band).toBe('no_plan')
  })

  it('shows twelve months, blanks and not-applicables apart', () => {
    const { months } = cellNumbers(flow, 202406, numberEntry(0), history)
    expect(months.map(({ month }) => month)).toHaveLength(12)
    expect(months[0]?.month).toBe(202307)
    expect(months.slice(-3).map(({ entry }) => entry)).toEqual([
      NOT_APPLICABLE,
      numberEntry(4),
      numberEntry(0),
    ])
  })
})

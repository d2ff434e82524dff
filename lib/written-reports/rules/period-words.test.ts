import { describe, expect, it } from 'vitest'
import { periodWords, untilWords } from '@/lib/written-reports/rules/period-words'
import { factsOf } from '@/tests/support/report-facts'

describe('the months of a report', () => {
  it.each([
    ['month', 202406, 202406, 'tháng 6/2024'],
    ['quarter', 202404, 202406, 'Quý II/2024'],
    ['quarter', 202404, 202405, 'tháng 4–5/2024'],
    ['half', 202401, 202406, '6 tháng đầu năm 2024'],
    ['nine', 202401, 202409, '9 tháng đầu năm 2024'],
    ['year', 202401, 202408, '8 tháng đầu năm 2024'],
    ['year', 202401, 202412, 'năm 2024'],
    ['term', 202301, 202812, 'nhiệm kỳ 2023–2028'],
  ] as const)('%s %i to %i: %4$s', (kind, from, through, words) => {
    expect(periodWords(factsOf({ kind, span: { from, through } }))).toBe(words)
  })

  it('of a campaign are its name, else its last month', () => {
    const span = { from: 202404, through: 202405 }
    expect(periodWords({ kind: 'campaign', span, campaign: 'Tháng Công nhân năm 2024' })).toBe(
      'đợt cao điểm “Tháng Công nhân năm 2024”',
    )
    expect(periodWords({ kind: 'campaign', span, campaign: null })).toBe('tháng 5/2024')
  })

  it('end with the last of them', () => {
    expect(untilWords({ span: { from: 202401, through: 202406 } })).toBe('hết tháng 6/2024')
  })
})

import { describe, expect, it } from 'vitest'
import { gradesTable, indicatorTable } from '@/lib/written-reports/rules/indicator-table'
import type { FactLine } from '@/lib/written-reports/rules/report-facts'
import { count, factOf, factsOf, lineOf } from '@/tests/support/report-facts'

const rowsOf = (lines: readonly FactLine[], decimals: 0 | 2 = 0) =>
  indicatorTable(factsOf({ lines }), decimals)?.rows.map(({ cells }) => cells.map(({ text }) => text))
const half = { numerator: 1, denominator: 2 }

describe('the table of indicators', () => {
  it.each([
    [
      'a count',
      lineOf('DV_KNM', factOf('flow', count(7965), 12_000, count(6100))),
      ['Đoàn viên kết nạp mới', 'đoàn viên', '12.000', '7.965', '66%', '6.100', '+1.865'],
    ],
    [
      'a count of zero',
      lineOf('CDCS_MOI', factOf('flow', count(0), 71, count(3))),
      ['CĐCS thành lập mới', 'CĐCS', '71', '0', '0%', '3', '−3'],
    ],
    [
      'a count without a plan',
      lineOf('RIENG', factOf('flow', count(4), null, count(4))),
      ['Chỉ tiêu riêng của tỉnh', 'cuộc', '—', '4', '—', '4', '0'],
    ],
    [
      'a plan without figures',
      lineOf('CDCS_MOI', factOf('flow', null, 71)),
      ['CĐCS thành lập mới', 'CĐCS', '71', '—', '—', '—', '—'],
    ],
    [
      'a rate',
      lineOf('TU_TYLE', factOf('ratio', { numerator: 3, denominator: 4 }, 72.5, half)),
      ['Tỷ lệ doanh nghiệp có TƯLĐTT', '%', '72,5%', '75%', '103%', '50%', '+25,0 điểm %'],
    ],
  ])('has a row for %s', (_, line, row) => {
    expect(rowsOf([line])).toEqual([row])
  })

  it('prints percentages with the decimals asked for', () => {
    expect(rowsOf([lineOf('DV_KNM', factOf('flow', count(7965), 12_000))], 2)?.[0]?.[4]).toBe('66,38%')
  })

  it('has a formula for the percentage where both numbers stand beside it, and only there', () => {
    const shareOf = (line: FactLine) =>
      indicatorTable(factsOf({ lines: [line] }), 0)?.rows[0]?.cells[4]?.number
    expect(shareOf(lineOf('DV_KNM', factOf('flow', count(1), 2)))).toEqual({
      ...{ kind: 'percent', numerator: 1, denominator: 2, decimals: 0, ofColumns: [3, 2] },
    })
    expect(shareOf(lineOf('TU_TYLE', factOf('ratio', half, 80)))).not.toHaveProperty('ofColumns')
    expect(shareOf(lineOf('DV_KNM', factOf('flow', count(1), 2.5)))).not.toHaveProperty('ofColumns')
  })

  it('leaves out what nobody asked for and nobody did, and is none without a row', () => {
    const idle = [
      lineOf('RIENG', factOf('flow', count(0), null)),
      lineOf('DV_KNM', factOf('flow', null, null)),
      lineOf('TU_TYLE', factOf('ratio', { numerator: 0, denominator: 0 }, null)),
    ]
    expect(rowsOf([...idle, lineOf('CDCS_MOI', factOf('flow', count(1), null))])).toHaveLength(1)
    expect(indicatorTable(factsOf({ lines: idle }), 0)).toBeNull()
    expect(indicatorTable(factsOf({ lines: [] }), 0)).toBeNull()
  })

  it('has as many columns as headers and cells', () => {
    const table = indicatorTable(factsOf(), 0)
    expect(table?.columns).toHaveLength(7)
    expect(table?.headerRows[0]?.map(({ text }) => text)).toEqual([
      ...['Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện', 'Đạt (%)', 'Cùng kỳ năm trước', 'Tăng, giảm'],
    ])
    expect(table?.rows.map(({ cells }) => cells.length)).toEqual([7, 7])
  })
})

describe('the table of grades', () => {
  it('has a row for each year with grades', () => {
    const table = gradesTable(
      [
        { year: 2022, graded: 0, good: 0 },
        { year: 2023, graded: 1200, good: 0 },
        { year: 2024, graded: 1300, good: 1170 },
      ],
      0,
    )
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['2023', '1.200', '0', '0%'],
      ['2024', '1.300', '1.170', '90%'],
    ])
  })

  it('is none where none was graded', () => {
    expect(gradesTable([], 0)).toBeNull()
    expect(gradesTable([{ year: 2024, graded: 0, good: 0 }], 2)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import type { Fact, FactUnit } from '@/lib/written-reports/rules/report-facts'
import { unitsTable } from '@/lib/written-reports/rules/units-table'
import { count, factOf, factsOf, lineOf } from '@/tests/support/report-facts'

function unitOf(name: string, facts: Record<string, Fact>): FactUnit {
  const code = name.toLowerCase()
  return { code, name, grassroots: false, closed: false, lags: [], facts }
}

const joined = (done: number | null, target: number | null) => ({
  DV_KNM: factOf('flow', done === null ? null : count(done), target),
})
const tableOf = (units: readonly FactUnit[], decimals: 0 | 2 = 0) => unitsTable(factsOf({ units }), decimals)
const textsOf = (units: readonly FactUnit[], decimals: 0 | 2 = 0) =>
  tableOf(units, decimals)?.rows.map(({ cells }) => cells.map(({ text }) => text))

describe('the table of units', () => {
  it('is left out without units, or without anything to rank them by', () => {
    expect(tableOf([])).toBeNull()
    expect(tableOf([unitOf('A', {})])).toBeNull()
    const rate = { TU_TYLE: factOf('ratio', { numerator: 1, denominator: 2 }, 80) }
    expect(tableOf([unitOf('A', rate)])).toBeNull()
    const foreign = factsOf({ units: [unitOf('A', joined(1, 2))], lines: [lineOf('RIENG', {})] })
    expect(unitsTable(foreign, 0)).toBeNull()
  })

  it('ranks by how much of the plan is done, those without a plan last', () => {
    expect(
      textsOf([
        unitOf('Không kế hoạch', joined(900, null)),
        unitOf('Chậm', joined(0, 100)),
        unitOf('Vượt', joined(1200, 1000)),
        unitOf('Chưa báo cáo', joined(null, 100)),
        unitOf('Đạt', joined(50, 100)),
      ]),
    ).toEqual([
      ['1', 'Vượt', '1.000', '1.200', '120%', 'Hoàn thành'],
      ['2', 'Đạt', '100', '50', '50%', 'Đạt tiến độ'],
      ['3', 'Chậm', '100', '0', '0%', 'Chậm'],
      ['4', 'Không kế hoạch', '—', '900', '—', '—'],
      ['5', 'Chưa báo cáo', '100', '—', '—', '—'],
      ['Tổng cộng', '12.000', '7.965', '66%', 'Đạt tiến độ'],
    ])
  })

  it('has no empty columns where no unit was given a plan: who did most comes first', () => {
    const units = [
      unitOf('Ít', joined(3, null)),
      unitOf('Chưa báo cáo', {}),
      unitOf('Nhiều', joined(10, null)),
    ]
    expect(tableOf(units)?.headerRows).toEqual([
      ['TT', 'Đơn vị', 'Đoàn viên kết nạp mới'].map((text) => ({ text })),
    ])
    expect(textsOf(units)).toEqual([
      ['1', 'Nhiều', '10'],
      ['2', 'Ít', '3'],
      ['3', 'Chưa báo cáo', '—'],
      ['Tổng cộng', '7.965'],
    ])
    expect(tableOf(units)?.note).toContain('Chưa giao kế hoạch')
  })

  it('ranks by the exact share, not by the printed one', () => {
    const rows = textsOf([unitOf('A', joined(996, 1000)), unitOf('B', joined(999, 1000))])
    expect(rows?.slice(0, 2)).toEqual([
      ['1', 'B', '1.000', '999', '100%', 'Đạt tiến độ'],
      ['2', 'A', '1.000', '996', '100%', 'Đạt tiến độ'],
    ])
    expect(textsOf([unitOf('A', joined(996, 1000))], 2)?.[0]?.[4]).toBe('99,60%')
  })

  it('has a place for each of the two indicators of which any unit has something', () => {
    const both = unitOf('A', { ...joined(1, 2), CDCS_MOI: factOf('flow', count(9), 16) })
    const table = tableOf([both, unitOf('B', joined(2, 2))])
    expect(table?.headerRows[0]?.map(({ text }) => text)).toEqual([
      ...['TT', 'Đơn vị', 'Đoàn viên kết nạp mới', 'CĐCS thành lập mới'],
    ])
    expect(table?.columns).toHaveLength(10)
    expect(table?.rows[0]?.cells.slice(6).map(({ text }) => text)).toEqual(['—', '—', '—', '—'])
    expect(table?.rows[1]?.cells.slice(6).map(({ text }) => text)).toEqual([
      ...['16', '9', '56%', 'Đạt tiến độ'],
    ])
  })

  it('divides in its row where both are counts, and adds up all lines', () => {
    const table = tableOf([unitOf('A', joined(1, 2)), unitOf('B', joined(1, 2.5))])
    const [whole, parted, total] = (table?.rows ?? []).map(({ cells }) => cells)
    expect(whole?.[4]?.number).toMatchObject({ kind: 'percent', ofColumns: [3, 2] })
    expect(parted?.[4]?.number).not.toHaveProperty('ofColumns')
    expect(total?.[0]).toEqual({ text: 'Tổng cộng', bold: true, columnSpan: 2 })
    expect(table?.rows.at(-1)).toMatchObject({ kind: 'total', sumOf: [0, 1] })
  })
})

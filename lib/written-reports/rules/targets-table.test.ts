import { describe, expect, it } from 'vitest'
import type { FactTarget } from '@/lib/written-reports/rules/report-facts'
import { targetsTable } from '@/lib/written-reports/rules/targets-table'
import { count, factOf, factsOf, lineOf } from '@/tests/support/report-facts'

function targetOf(plan: string, code: string, target: number, more: Partial<FactTarget> = {}): FactTarget {
  return {
    ...{ plan, planKind: 'milestone', from: 202106, through: 203012, indicator: lineOf(code, {}) },
    ...{ comparison: 'at_least', target, threshold: null },
    ...{ actual: null, planRatio: null, band: 'no_plan', ...more },
  }
}

const textsOf = (targets: readonly FactTarget[], decimals: 0 | 2 = 0) =>
  targetsTable(factsOf({ targets }), decimals)?.rows.map(({ cells }) => cells.map(({ text }) => text))

describe('the table of targets', () => {
  it('is left out where none was given', () => {
    expect(targetsTable(factsOf({ targets: [] }), 0)).toBeNull()
  })

  it('words each as it was decided, with what was done of it', () => {
    const { actual, planRatio, band } = factOf('ratio', { numerator: 3, denominator: 4 }, 90)
    const rate = { ...{ actual, planRatio, band }, comparison: 'above', threshold: 25 } as const
    expect(textsOf([targetOf('Chương trình', 'TU_TYLE', 90, rate)])).toEqual([
      ['Chương trình'],
      ['Tỷ lệ doanh nghiệp có TƯLĐTT', 'Trên 90% ở doanh nghiệp từ 25 lao động trở lên', ...['75%', '83%']],
    ])
    expect(textsOf([targetOf('Chương trình', 'TU_TYLE', 90, rate)], 2)?.[1]?.slice(2)).toEqual([
      ...['75,00%', '83,33%'],
    ])
  })

  it('tells nothing done from nothing known', () => {
    const { planRatio, band } = factOf('flow', count(0), 71)
    expect(
      textsOf([
        targetOf('Chương trình', 'CDCS_MOI', 71, { actual: count(0), planRatio, band }),
        targetOf('Chương trình', 'DV_KNM', 12_000, { comparison: 'about' }),
      ])?.slice(1),
    ).toEqual([
      ['CĐCS thành lập mới', 'Từ 71 CĐCS trở lên', '0', '0%'],
      ['Đoàn viên kết nạp mới', 'Khoảng 12.000 đoàn viên', '—', '—'],
    ])
  })

  it('stands plan by plan, in the order in which plans first come', () => {
    const rows = textsOf([
      targetOf('Nghị quyết', 'DV_KNM', 1),
      targetOf('Chương trình', 'DV_KNM', 2),
      targetOf('Nghị quyết', 'CDCS_MOI', 3),
    ])
    expect(rows?.map(([first]) => first)).toEqual([
      ...['Nghị quyết', 'Đoàn viên kết nạp mới', 'CĐCS thành lập mới'],
      ...['Chương trình', 'Đoàn viên kết nạp mới'],
    ])
  })

  it('names a plan over its whole width', () => {
    const table = targetsTable(factsOf({ targets: [targetOf('Nghị quyết', 'DV_KNM', 1)] }), 0)
    expect(table?.rows[0]).toEqual({
      kind: 'group',
      cells: [{ text: 'Nghị quyết', bold: true, columnSpan: table?.columns.length }],
    })
  })
})

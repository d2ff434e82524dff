import { describe, expect, it } from 'vitest'
import { composeResults, milestoneLines, resultLine } from '@/lib/written-reports/rules/compose-results'
import type { FactTarget } from '@/lib/written-reports/rules/report-facts'
import { resolveText } from '@/lib/written-reports/rules/resolve-text'
import { count, factOf, factsOf, indicators, lineOf } from '@/tests/support/report-facts'

const said = (text: string | null, facts = factsOf()) => resolveText(text ?? '', facts, 0).text

describe('a line of results', () => {
  const rate = (numerator: number, denominator: number, target: number | null) =>
    lineOf('TU_TYLE', factOf('ratio', { numerator, denominator }, target, { numerator: 1, denominator: 2 }))
  it.each([
    [
      lineOf('DV_KNM', factOf('flow', count(7965), 12_000, count(6100))),
      'Kết nạp 7.965 đoàn viên (đạt 66% kế hoạch); tăng 1.865 đoàn viên so với cùng kỳ năm trước.',
    ],
    [
      rate(3, 4, 70),
      'Tỷ lệ doanh nghiệp có TƯLĐTT: 75% (kế hoạch 70%, đạt 107% kế hoạch, vượt 7%); tăng 25,0 điểm phần trăm so ' +
        'với cùng kỳ năm trước.',
    ],
    [rate(1, 2, null), 'Tỷ lệ doanh nghiệp có TƯLĐTT: 50%; bằng cùng kỳ năm trước.'],
    [
      lineOf('TU_TYLE', factOf('ratio', { numerator: 0, denominator: 0 }, 70)),
      'Tỷ lệ doanh nghiệp có TƯLĐTT: chưa có số liệu (kế hoạch 70%).',
    ],
    [lineOf('DV_KNM', factOf('flow', count(0), 10)), 'Chưa kết nạp đoàn viên nào (đạt 0% kế hoạch).'],
    [
      lineOf('DV_KNM', factOf('flow', null, 12_000)),
      'Đoàn viên kết nạp mới: chưa có số liệu (kế hoạch 12.000 đoàn viên).',
    ],
    [
      lineOf('DV_TONG', factOf('stock', count(900), 1000, count(950))),
      'Tổng số đoàn viên cuối kỳ: 900 đoàn viên (kế hoạch 1.000 đoàn viên, đạt 90% kế hoạch); giảm 50 đoàn viên so ' +
        'với cùng kỳ năm trước.',
    ],
    [lineOf('RIENG', factOf('flow', count(4), null)), 'Chỉ tiêu riêng của tỉnh là 4 cuộc.'],
    [lineOf('DV_KNM', factOf('flow', count(5), 0)), 'Kết nạp 5 đoàn viên.'],
    [lineOf('DV_TONG', factOf('stock', count(900), 0)), 'Tổng số đoàn viên cuối kỳ: 900 đoàn viên.'],
  ])('%#', (line, words) => {
    expect(said(resultLine(line), factsOf({ lines: [line] }))).toBe(words)
  })

  it('is left out where nothing was asked and nothing done', () => {
    expect(resultLine(lineOf('RIENG', factOf('flow', count(0), null)))).toBeNull()
    expect(resultLine(lineOf('RIENG', factOf('flow', null, null)))).toBeNull()
    expect(resultLine(lineOf('DV_KNM', factOf('flow', count(0), 0)))).toBeNull()
    expect(resultLine(lineOf('DV_KNM', factOf('flow', null, 0)))).toBeNull()
  })
})

const milestone = (actual: FactTarget['actual'] = null): FactTarget => ({
  ...{ plan: 'Chương trình', planKind: 'milestone', from: 202106, through: 203012 },
  ...{ indicator: lineOf('TU_TYLE', {}), comparison: 'at_least', target: 85, threshold: null, actual },
  planRatio: actual && { numerator: 2, denominator: 4 },
  band: 'no_plan',
})

describe('milestones', () => {
  it('say what is to be reached by when, and how near it is', () => {
    const at = (target: FactTarget) => {
      const facts = factsOf({ targets: [target] })
      return milestoneLines(facts).map((line) => said(line, facts))
    }
    expect(at(milestone())).toEqual([
      'Đến năm 2030, tỷ lệ doanh nghiệp có TƯLĐTT: từ 85% trở lên (chưa có số liệu thực hiện).',
    ])
    expect(at(milestone({ numerator: 17, denominator: 40 }))).toEqual([
      'Đến năm 2030, tỷ lệ doanh nghiệp có TƯLĐTT: từ 85% trở lên; đến nay đạt 50% mục tiêu.',
    ])
    expect(at({ ...milestone(), planKind: 'term' })).toEqual([])
  })
})

describe('results', () => {
  it('are told area by area, numbered without gaps', () => {
    const facts = factsOf({
      lines: [lineOf('RIENG', factOf('flow', count(4), null)), ...factsOf().lines],
      events: [
        { kind: 'merge', count: 5 },
        { kind: 'dissolve', count: 0 },
      ],
      targets: [milestone()],
    })
    expect(said(composeResults(facts), facts).split('\n')).toEqual([
      '# 1. Phát triển đoàn viên, thành lập công đoàn cơ sở',
      '- Thành lập 41 CĐCS (đạt 58% kế hoạch).',
      '- Kết nạp 7.965 đoàn viên (đạt 66% kế hoạch); tăng 1.865 đoàn viên so với cùng kỳ năm trước.',
      '# 2. Chỉ tiêu khác',
      '- Chỉ tiêu riêng của tỉnh là 4 cuộc.',
      '# 3. Sắp xếp tổ chức',
      '- Sáp nhập: 5 tổ chức công đoàn.',
      '# 4. Mục tiêu của từng giai đoạn',
      '- Đến năm 2030, tỷ lệ doanh nghiệp có TƯLĐTT: từ 85% trở lên (chưa có số liệu thực hiện).',
    ])
  })

  it('leave out what a rate is made of: the rate says it', () => {
    const part = { ...lineOf('RIENG', factOf('flow', count(4), null)), code: 'TU_CO' }
    const rate = lineOf('TU_TYLE', factOf('ratio', { numerator: 4, denominator: 8 }, null))
    expect(composeResults(factsOf({ lines: [part, rate] }))).not.toContain('TU_CO')
    expect(composeResults(factsOf({ lines: [part] }))).toContain('{TU_CO:thuc_hien}')
  })

  it('say that there are none', () => {
    expect(composeResults(factsOf({ lines: [] }))).toBe('Chưa có số liệu của kỳ này.')
    const unknown = indicators.map(({ code }) => lineOf(code, {}))
    expect(composeResults(factsOf({ lines: unknown }))).toBe('Chưa có số liệu của kỳ này.')
  })
})

import { describe, expect, it } from 'vitest'
import { composeBehind, composeCommend, unitsBehind } from '@/lib/written-reports/rules/compose-units'
import type { Fact, FactUnit } from '@/lib/written-reports/rules/report-facts'
import { resolveText } from '@/lib/written-reports/rules/resolve-text'
import { count, factOf, factsOf } from '@/tests/support/report-facts'

const unit = (code: string, facts: Record<string, Fact>, more: Partial<FactUnit> = {}): FactUnit => ({
  ...{ code, name: `LĐLĐ ${code}`, grassroots: false, closed: false, lags: [], facts },
  ...more,
})
const admitted = (done: number | null, target: number | null) => ({
  DV_KNM: factOf('flow', done === null ? null : count(done), target),
})
const founded = (done: number, target: number) => ({ CDCS_MOI: factOf('flow', count(done), target) })
const withUnits = (...units: FactUnit[]) => factsOf({ units })
const commended = (...units: FactUnit[]) => said(composeCommend, units)
const behind = (...units: FactUnit[]) => said(composeBehind, units)

function said(compose: typeof composeCommend, units: FactUnit[]): string[] {
  const facts = withUnits(...units)
  return resolveText(compose(facts), facts, 0).text.split('\n')
}

describe('commended units', () => {
  it('are those with no plan behind, the furthest first', () => {
    expect(
      commended(
        unit('a', admitted(60, 100)),
        unit('b', { ...admitted(150, 100), ...founded(9, 16) }),
        unit('c', { ...admitted(150, 100), ...founded(1, 16) }),
      ),
    ).toEqual([
      '- LĐLĐ b: thành lập 9 CĐCS (đạt 56% kế hoạch), kết nạp 150 đoàn viên (đạt 150% kế hoạch, vượt 50%).',
      '- LĐLĐ a: kết nạp 60 đoàn viên (đạt 60% kế hoạch).',
    ])
  })

  it('are ten at most', () => {
    const units = Array.from({ length: 12 }, (_, at) => unit(`u-${at}`, admitted(60 + at, 100)))
    const lines = commended(...units)
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe('- LĐLĐ u-11: kết nạp 71 đoàn viên (đạt 71% kế hoạch).')
  })

  it('are not spoken of where nobody is below', () => {
    expect(composeCommend(withUnits())).toBe('')
  })

  it.each([
    ['no plan', unit('a', admitted(5, null))],
    ['a plan of zero', unit('a', admitted(5, 0))],
    ['a plan without figures', unit('a', admitted(null, 100))],
    ['a plan of what nobody is judged by', unit('a', { DV_TONG: factOf('stock', count(9), 10) })],
    ['nothing known', unit('a', {})],
    ['a closed unit', unit('a', admitted(100, 100), { closed: true })],
  ])('need a plan and figures: %s', (_, only) => {
    expect(commended(only)).toEqual(['Chưa giao kế hoạch cho các đơn vị trực thuộc.'])
    expect(composeBehind(withUnits(only))).toBe('')
  })

  it('may be none', () => {
    expect(commended(unit('a', admitted(0, 100)))).toEqual([
      'Chưa có đơn vị nào đạt tiến độ ở tất cả chỉ tiêu được giao.',
    ])
  })
})

describe('units behind', () => {
  it('are named for what is behind alone, the furthest behind first', () => {
    expect(
      behind(
        unit('a', { ...admitted(20, 100), ...founded(16, 16) }),
        unit('b', admitted(0, 100)),
        unit('c', admitted(60, 100)),
      ),
    ).toEqual([
      '- LĐLĐ b: chưa kết nạp đoàn viên nào (đạt 0% kế hoạch).',
      '- LĐLĐ a: kết nạp 20 đoàn viên (đạt 20% kế hoạch).',
    ])
  })

  it('say why by a token, where the figures tell', () => {
    const late = { kind: 'missing_reports', submitted: 4, expected: 6, lastMonth: 202405 } as const
    const facts = withUnits(
      unit('a', admitted(20, 100), { lags: [{ indicator: 'DV_KNM', reasons: [late] }] }),
      unit('b', admitted(30, 100), { lags: [{ indicator: 'DV_KNM', reasons: [] }] }),
    )
    const text = composeBehind(facts)
    expect(text.split('\n').map((line) => line.split('Nguyên nhân: ')[1])).toEqual([
      '{a/cham:nguyen_nhan}.',
      undefined,
    ])
    expect(resolveText(text, facts, 0).text).toContain(
      '- LĐLĐ a: kết nạp 20 đoàn viên (đạt 20% kế hoạch). Nguyên nhân: mới nộp 4/6 báo cáo tháng đã đến hạn.',
    )
  })

  it('may be none', () => {
    expect(behind(unit('a', admitted(60, 100)))).toEqual([
      'Không có đơn vị nào chậm so với kế hoạch được giao.',
    ])
  })

  it('carry only the facts that are behind', () => {
    const [only] = unitsBehind(withUnits(unit('a', { ...admitted(20, 100), ...founded(16, 16) })))
    expect(only?.facts.map(({ line }) => line.code)).toEqual(['DV_KNM'])
    expect(unitsBehind(withUnits(unit('a', admitted(20, 100), { closed: true })))).toEqual([])
  })
})

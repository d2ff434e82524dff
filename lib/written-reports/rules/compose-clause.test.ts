import { describe, expect, it } from 'vitest'
import { clauseOf, isNone, tokenOf } from '@/lib/written-reports/rules/compose-clause'
import { count, factOf, lineOf } from '@/tests/support/report-facts'

const own = { unit: null, brackets: false }
const admitted = (done: number | null) =>
  lineOf('DV_KNM', factOf('flow', done === null ? null : count(done), 12_000))
const rate = (numerator: number, denominator: number) =>
  lineOf('TU_TYLE', factOf('ratio', { numerator, denominator }, 80))

describe('a clause', () => {
  it.each([
    ['a flow', admitted(7965), 'kết nạp {DV_KNM:thuc_hien} đoàn viên'],
    ['a flow of zero', admitted(0), 'chưa kết nạp đoàn viên nào'],
    ['a flow that nobody reported', admitted(null), null],
    [
      'a stock',
      lineOf('DV_TONG', factOf('stock', count(9), null)),
      'tổng số đoàn viên cuối kỳ {DV_TONG:thuc_hien} đoàn viên',
    ],
    ['a rate', rate(3, 4), 'tỷ lệ doanh nghiệp có TƯLĐTT {TU_TYLE:thuc_hien}'],
    ['a rate of none', rate(0, 4), 'tỷ lệ doanh nghiệp có TƯLĐTT {TU_TYLE:thuc_hien}'],
    ['a rate of nothing', rate(0, 0), null],
    [
      'a flow of the tenant’s own',
      lineOf('RIENG', factOf('flow', count(4), null)),
      'chỉ tiêu riêng của tỉnh là {RIENG:thuc_hien} cuộc',
    ],
    [
      'the same, of zero',
      lineOf('RIENG', factOf('flow', count(0), null)),
      'chỉ tiêu riêng của tỉnh là {RIENG:thuc_hien} cuộc',
    ],
  ])('of %s', (_, line, words) => {
    expect(clauseOf(line, line, own)).toBe(words)
  })

  it('says in brackets how much of the plan that is, also of nothing', () => {
    const brackets = { unit: null, brackets: true }
    expect(clauseOf(admitted(5), admitted(5), brackets)).toBe(
      'kết nạp {DV_KNM:thuc_hien} đoàn viên ({DV_KNM:ket_qua})',
    )
    expect(clauseOf(admitted(0), admitted(0), brackets)).toBe('chưa kết nạp đoàn viên nào ({DV_KNM:ket_qua})')
  })

  it('of a unit below has its tokens, and goes by its number, not by the report’s', () => {
    const below = { unit: 'ha-long', brackets: true }
    expect(clauseOf(admitted(0), factOf('flow', count(5), null), below)).toBe(
      'kết nạp {ha-long/DV_KNM:thuc_hien} đoàn viên ({ha-long/DV_KNM:ket_qua})',
    )
    expect(clauseOf(admitted(7965), factOf('flow', null, 10), below)).toBeNull()
  })
})

describe('none', () => {
  it.each([
    ['zero', admitted(0), true],
    ['one', admitted(1), false],
    ['unknown', admitted(null), false],
    ['a rate of zero', rate(0, 4), true],
    ['a rate of nothing', rate(0, 0), false],
  ])('%s', (_, line, none) => {
    expect(isNone(line)).toBe(none)
  })
})

describe('a token', () => {
  it('names the unit where there is one', () => {
    expect(tokenOf('DV_KNM', null)('con_lai')).toBe('{DV_KNM:con_lai}')
    expect(tokenOf('DV_KNM', 'ha-long')('dat')).toBe('{ha-long/DV_KNM:dat}')
  })
})

import { describe, expect, it } from 'vitest'
import type { Fact, FactTarget, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import {
  factText,
  hasValue,
  milestoneWords,
  resultWords,
  tokenText,
} from '@/lib/written-reports/rules/token-text'
import { parseToken } from '@/lib/written-reports/rules/tokens'
import { count, factOf, factsOf, lineOf } from '@/tests/support/report-facts'

const haLong = {
  ...{ code: 'ha-long', name: 'LĐLĐ thành phố Hạ Long', grassroots: false, closed: false },
  ...{ lags: [], facts: { CDCS_MOI: factOf('flow', count(9), 16) } },
}
const density = lineOf('TU_TYLE', factOf('ratio', { numerator: 1, denominator: 3 }, 80))
const milestone: FactTarget = {
  ...{ plan: 'Chương trình', planKind: 'milestone', from: 202106, through: 203012, indicator: density },
  ...{ comparison: 'at_least', target: 85, threshold: null },
  ...{ actual: null, planRatio: null, band: 'no_plan' },
}
const facts = factsOf({
  lines: [...factsOf().lines, density],
  ...{ units: [haLong], events: [{ kind: 'merge', count: 5 }], targets: [milestone] },
  reports: { expected: 1300, submitted: 1299, approved: 1200 },
})

function said(text: string, of: ReportFacts = facts) {
  const token = parseToken(text)
  if (!token) throw new RangeError(`${text} is no token`)
  return tokenText(token, of, 0)
}

describe('a token', () => {
  it.each([
    ['{DV_KNM:thuc_hien}', '7.965'],
    ['{DV_KNM:ke_hoach}', '12.000'],
    ['{DV_KNM:dat}', '66%'],
    ['{DV_KNM:vuot}', '0%'],
    ['{DV_KNM:con_lai}', '4.035'],
    ['{DV_KNM:cung_ky}', '6.100'],
    ['{DV_KNM:so_cung_ky}', 'tăng 1.865 đoàn viên so với cùng kỳ năm trước'],
    ['{CDCS_MOI:cung_ky}', 'chưa có số liệu cùng kỳ'],
    ['{ha-long/CDCS_MOI:thuc_hien}', '9'],
    ['{ha-long/DV_KNM:thuc_hien}', 'chưa có số liệu'],
    ['{ha-long/DV_KNM:dat}', 'chưa giao kế hoạch'],
    ['{cham:so_don_vi}', '0'],
    ['{ha-long/cham:nguyen_nhan}', 'không còn chậm so với kế hoạch'],
    ['{TU_TYLE:con_lai}', '46,7 điểm phần trăm'],
    ['{TU_TYLE:moc_2030}', 'từ 85% trở lên'],
    ['{TU_TYLE:dat_moc_2030}', 'chưa có số liệu'],
    ['{sap_xep:sap_nhap}', '5'],
    ['{sap_xep:giai_the}', '0'],
    ['{bao_cao:phai_nop}', '1.300'],
    ['{bao_cao:da_nop}', '1.299'],
    ['{bao_cao:chua_nop}', '1'],
    ['{bao_cao:da_duyet}', '1.200'],
  ])('%s: %s', (token, text) => expect(said(token)).toEqual({ ok: true, text }))

  it.each([
    ['{DV_KNM:so_luong}', 'no_field'],
    ['{ha-long/DV_KNM:so_luong}', 'no_field'],
    ['{ha-long/TU_TYLE:moc_2030}', 'no_field'],
    ['{sap_xep:dat}', 'no_field'],
    ['{bao_cao:dat}', 'no_field'],
    ['{KHONG_CO:dat}', 'no_indicator'],
    ['{KHONG_CO:moc_2030}', 'no_indicator'],
    ['{cam-pha/DV_KNM:dat}', 'no_unit'],
    ['{ha-long/sap_xep:sap_nhap}', 'no_unit'],
    ['{ha-long/bao_cao:da_nop}', 'no_unit'],
    ['{TU_TYLE:moc_2031}', 'no_milestone'],
  ])('%s names what is not there: %s', (token, problem) => {
    expect(said(token)).toEqual({ ok: false, problem })
  })

  it('never counts fewer than no missing reports', () => {
    const reports = { expected: 2, submitted: 3, approved: 0 }
    expect(said('{bao_cao:chua_nop}', factsOf({ reports }))).toEqual({ ok: true, text: '0' })
  })
})

describe('a field', () => {
  const [members, rate] = [lineOf('DV_KNM', {}), lineOf('TU_TYLE', {})]
  const none = factOf('flow', null, null)
  const planned = factOf('flow', null, 71)
  const unplanned = factOf('flow', count(3), 0)
  const passed = factOf('flow', count(12), 10, count(15))
  const same = factOf('flow', count(7), 10, count(7))
  it.each([
    ['thuc_hien', factOf('flow', count(0), 71), '0'],
    ['thuc_hien', none, 'chưa có số liệu'],
    ['ke_hoach', unplanned, 'chưa giao kế hoạch'],
    ['dat', factOf('flow', count(0), 71), '0%'],
    ['dat', planned, 'chưa có số liệu'],
    ['dat', unplanned, 'chưa giao kế hoạch'],
    ['vuot', passed, '20%'],
    ['vuot', planned, 'chưa có số liệu'],
    ['vuot', none, 'chưa giao kế hoạch'],
    ['con_lai', passed, '0'],
    ['con_lai', factOf('flow', count(2), 2.25), '1'],
    ['con_lai', planned, 'chưa có số liệu'],
    ['con_lai', none, 'chưa giao kế hoạch'],
    ['ket_qua', passed, 'đạt 120% kế hoạch, vượt 20%'],
    ['cung_ky', passed, '15'],
    ['so_cung_ky', passed, 'giảm 3 đoàn viên so với cùng kỳ năm trước'],
    ['so_cung_ky', same, 'bằng cùng kỳ năm trước'],
    ['so_cung_ky', none, 'chưa có số liệu cùng kỳ'],
  ] as const)('of a count, %s: %#', (field, fact: Fact, text) => {
    expect(factText(members, fact, field, 0)).toBe(text)
  })

  const half = { numerator: 1, denominator: 2 }
  const empty = { numerator: 0, denominator: 0 }
  it.each([
    ['thuc_hien', factOf('ratio', half, 80), 2, '50,00%'],
    ['thuc_hien', factOf('ratio', empty, 80), 0, 'chưa có số liệu'],
    ['ke_hoach', factOf('ratio', null, 72.5), 0, '72,5%'],
    ['con_lai', factOf('ratio', half, 72.5), 2, '22,50 điểm phần trăm'],
    ['con_lai', factOf('ratio', half, 40), 0, '0 điểm phần trăm (đã đạt kế hoạch)'],
    ['con_lai', factOf('ratio', half, 50.01), 0, 'dưới 0,1 điểm phần trăm'],
    ['cung_ky', factOf('ratio', half, 80, empty), 0, 'chưa có số liệu cùng kỳ'],
    [
      'so_cung_ky',
      factOf('ratio', half, 80, { numerator: 3, denominator: 4 }),
      0,
      'giảm 25,0 điểm phần trăm so với cùng kỳ năm trước',
    ],
    [
      'so_cung_ky',
      factOf('ratio', half, 80, { numerator: 5001, denominator: 10_000 }),
      0,
      'bằng cùng kỳ năm trước',
    ],
  ] as const)('of a rate, %s: %#', (field, fact: Fact, decimals, text) => {
    expect(factText(rate, fact, field, decimals)).toBe(text)
  })
})

describe('a result', () => {
  it('says vượt only where that much is printed', () => {
    expect(resultWords(factOf('flow', count(10), 10), 0)).toBe('đạt 100% kế hoạch')
    expect(resultWords(factOf('flow', count(1001), 1000), 0)).toBe('đạt 100% kế hoạch')
    expect(resultWords(factOf('flow', count(1001), 1000), 2)).toBe('đạt 100,10% kế hoạch, vượt 0,10%')
    expect(resultWords(factOf('flow', count(1), 2), 0, 'kế hoạch năm')).toBe('đạt 50% kế hoạch năm')
  })

  it('has a value where there is something to print, be it zero', () => {
    expect(hasValue({ actual: count(0) })).toBe(true)
    expect(hasValue({ actual: null })).toBe(false)
    expect(hasValue({ actual: { numerator: 0, denominator: 0 } })).toBe(false)
  })
})

describe('a milestone', () => {
  it('says whom it means', () => {
    expect(milestoneWords({ ...milestone, comparison: 'above', target: 90, threshold: 25 })).toBe(
      'trên 90% ở doanh nghiệp từ 25 lao động trở lên',
    )
  })

  it('says how far it is, and is no plan of the year that ends with it', () => {
    const { actual, planRatio, band } = factOf('ratio', { numerator: 3, denominator: 4 }, 85)
    const reached = factsOf({ targets: [{ ...milestone, actual, planRatio, band }] })
    expect(said('{TU_TYLE:dat_moc_2030}', reached)).toEqual({ ok: true, text: 'đạt 88% mục tiêu' })
    const yearly = factsOf({ lines: [density], targets: [{ ...milestone, planKind: 'yearly' }] })
    expect(said('{TU_TYLE:moc_2030}', yearly)).toEqual({ ok: false, problem: 'no_milestone' })
  })
})

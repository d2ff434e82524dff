import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveText } from '@/lib/written-reports/rules/resolve-text'
import { parseToken, piecesOf, writeToken } from '@/lib/written-reports/rules/tokens'
import { textBlocks } from '@/lib/written-reports/rules/text-blocks'
import { count, factOf, factsOf, lineOf } from '@/tests/support/report-facts'

const haLong = {
  ...{ code: 'ha-long', name: 'LĐLĐ thành phố Hạ Long', grassroots: false, closed: false },
  ...{ expected: 6, submitted: 6, facts: { CDCS_MOI: factOf('flow', count(9), 16) } },
}
const density = lineOf('TU_TYLE', factOf('ratio', { numerator: 1, denominator: 3 }, 80))
const facts = factsOf({
  lines: [...factsOf().lines, density],
  units: [haLong],
  events: [{ kind: 'merge', count: 5 }],
  reports: { expected: 1300, submitted: 1299, approved: 1200 },
  targets: [
    {
      ...{ plan: 'Chương trình', planKind: 'milestone', from: 202106, through: 203012, indicator: density },
      ...{
        comparison: 'at_least',
        target: 85,
        threshold: null,
        actual: null,
        planRatio: null,
        band: 'no_plan',
      },
    },
  ],
})

describe('a token', () => {
  it.each([
    ['{DV_KNM:thuc_hien}', '7.965'],
    ['{DV_KNM:ke_hoach}', '12.000'],
    ['{DV_KNM:dat}', '66%'],
    ['{DV_KNM:vuot}', '0%'],
    ['{DV_KNM:con_lai}', '4.035'],
    ['{DV_KNM:cung_ky}', '6.100'],
    ['{CDCS_MOI:cung_ky}', 'chưa có số liệu cùng kỳ'],
    ['{ha-long/CDCS_MOI:thuc_hien}', '9'],
    ['{ha-long/DV_KNM:thuc_hien}', 'chưa có số liệu'],
    ['{TU_TYLE:con_lai}', '46,7 điểm phần trăm'],
    ['{TU_TYLE:moc_2030}', 'từ 85% trở lên'],
    ['{TU_TYLE:dat_moc_2030}', 'chưa có số liệu'],
    ['{sap_xep:sap_nhap}', '5'],
    ['{sap_xep:giai_the}', '0'],
    ['{bao_cao:chua_nop}', '1'],
  ])('%s: %s', (token, text) => expect(resolveText(token, facts, 0)).toEqual({ text, problems: [] }))

  it('prints percentages with the decimals asked for', () => {
    expect(resolveText('{DV_KNM:ket_qua}', facts, 2).text).toBe('đạt 66,38% kế hoạch')
  })

  it.each([
    ['{DV_KNM:so_luong}', 'no_field'],
    ['{KHONG_CO:dat}', 'no_indicator'],
    ['{cam-pha/DV_KNM:dat}', 'no_unit'],
    ['{TU_TYLE:moc_2031}', 'no_milestone'],
    ['{DV_KNM}', 'broken'],
    ['{', 'broken'],
    ['}', 'broken'],
  ])('%s is told at its place: %s', (token, problem) => {
    const { text, problems } = resolveText(`Dòng đầu\nđã ${token} rồi`, facts, 0)
    expect(text).toContain(token)
    expect(problems).toEqual([{ problem, text: token, line: 2, column: 4 }])
  })

  it('is read as it is written', () => {
    const word = fc.stringMatching(/^[A-Z][A-Z_]{0,8}$/)
    const token = fc.record({
      unit: fc.option(fc.stringMatching(/^[a-z][a-z-]{0,8}$/)),
      subject: word,
      field: fc.stringMatching(/^[a-z_]{1,8}$/),
    })
    fc.assert(
      fc.property(token, (made) => {
        expect(parseToken(writeToken(made))).toEqual(made)
      }),
    )
  })
})

describe('pieces', () => {
  it('joined are the text again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[{}a-zA-Z:_ \n]{0,60}$/), (text) => {
        expect(
          piecesOf(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('a text', () => {
  it('is headings, lists and paragraphs', () => {
    expect(textBlocks('Mở đầu.\n\n# 1. Mục\n- một\n- hai\nHết.').map(({ kind }) => kind)).toEqual([
      ...['paragraph', 'heading', 'list', 'paragraph'],
    ])
    expect(textBlocks(' \n-\n#\n')).toEqual([])
  })
})

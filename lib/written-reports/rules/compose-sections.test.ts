import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentProblems } from '@/lib/documents/rules/document-problems'
import { composeOpening } from '@/lib/written-reports/rules/compose-opening'
import { resultLine } from '@/lib/written-reports/rules/compose-results'
import { composeSections } from '@/lib/written-reports/rules/compose-sections'
import { documentText } from '@/lib/written-reports/rules/document-text'
import { firstContent } from '@/lib/written-reports/rules/first-content'
import { SECTIONS } from '@/lib/written-reports/rules/report-content'
import { reportDocument } from '@/lib/written-reports/rules/report-document'
import { contentProblems, resolveText } from '@/lib/written-reports/rules/resolve-text'
import { anyFacts, count, factOf, factsOf, lineOf } from '@/tests/support/report-facts'

const said = (text: string | null, facts = factsOf()) => resolveText(text ?? '', facts, 0).text

describe('the opening', () => {
  it('says the half-year of Quảng Ninh as it was published', () => {
    expect(said(composeOpening(factsOf()))).toBe(
      'Trong 6 tháng đầu năm 2024, các cấp công đoàn đã thành lập 41 CĐCS (đạt 58% kế hoạch), kết nạp 7.965 đoàn ' +
        'viên (đạt 66% kế hoạch).',
    )
  })

  it.each([
    ['zero', factOf('flow', count(0), 71), 'chưa thành lập CĐCS nào (đạt 0% kế hoạch)'],
    ['no plan', factOf('flow', count(3), null), 'đã thành lập 3 CĐCS (chưa giao kế hoạch)'],
    ['passed', factOf('flow', count(12), 10), 'đã thành lập 12 CĐCS (đạt 120% kế hoạch, vượt 20%)'],
    ['far passed', factOf('flow', count(11_490), 1964), '11.490 CĐCS (đạt 585% kế hoạch, vượt 485%)'],
    ['unknown', factOf('flow', null, 71), 'chưa có số liệu về CĐCS thành lập mới'],
  ])('%s', (_, founded, words) => {
    const facts = factsOf({
      lines: [lineOf('CDCS_MOI', founded), lineOf('DV_KNM', factOf('flow', count(1), 2))],
    })
    expect(said(composeOpening(facts), facts)).toContain(words)
  })

  it('speaks of plans only where there are any, and of one union by its name', () => {
    const plain = factsOf({ lines: [lineOf('DV_KNM', factOf('flow', count(5), null))] })
    expect(said(composeOpening(plain), plain)).toBe(
      'Trong 6 tháng đầu năm 2024, các cấp công đoàn đã kết nạp 5 đoàn viên.',
    )
    const union = factsOf({ ...plain, unit: { code: 'a', name: 'Công đoàn Công ty A', rank: 'grassroots' } })
    expect(said(composeOpening(union), union)).toContain('Công đoàn Công ty A đã kết nạp')
    expect(composeOpening(factsOf({ lines: [] }))).toContain('chưa có số liệu')
  })
})

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
    [
      lineOf('TU_TYLE', factOf('ratio', { numerator: 0, denominator: 0 }, 70)),
      'chưa có số liệu (kế hoạch 70%).',
    ],
    [lineOf('RIENG', factOf('flow', count(4), null)), 'Chỉ tiêu riêng của tỉnh là 4 cuộc.'],
  ])('%#', (line, words) => {
    expect(said(resultLine(line), factsOf({ lines: [line] }))).toContain(words)
  })

  it('is left out where nothing was asked and nothing done', () => {
    expect(resultLine(lineOf('RIENG', factOf('flow', count(0), null)))).toBeNull()
    expect(resultLine(lineOf('RIENG', factOf('flow', null, null)))).toBeNull()
  })
})

describe('any facts', () => {
  it('give texts whose every token says something, and a document without a blank', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(0 as const, 2 as const), (facts, decimals) => {
        const content = { ...firstContent(facts), decimals }
        expect(contentProblems(content, facts)).toEqual([])
        const document = reportDocument(facts, content, { draft: true })
        expect(documentProblems(document)).toEqual([])
        expect(documentText(document)).not.toMatch(/[{}]|NaN|Infinity|undefined|null/)
      }),
      { numRuns: 100 },
    )
  })

  it('are composed into words alone: no number stands in a composed text but in a token, a year or a count', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [opening] = SECTIONS
        expect(composeSections(facts)[opening].replace(/\{[^}]*\}|\d{4}|6 tháng|tháng \d+/g, '')).not.toMatch(
          /\d/,
        )
      }),
      { numRuns: 50 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { SectionKey } from '@/lib/written-reports/rules/report-content'
import { contentProblems, resolveText } from '@/lib/written-reports/rules/resolve-text'
import { factsOf, lineOf } from '@/tests/support/report-facts'

const facts = factsOf({ lines: [...factsOf().lines, lineOf('TU_TYLE', {})] })

describe('a text with tokens', () => {
  it('is read with their numbers, and every other character as it was typed', () => {
    expect(resolveText('Kết nạp {DV_KNM:thuc_hien} ĐV;\n {CDCS_MOI:ket_qua} .\n', facts, 0)).toEqual({
      text: 'Kết nạp 7.965 ĐV;\n đạt 58% kế hoạch .\n',
      problems: [],
    })
    expect(resolveText('', facts, 0)).toEqual({ text: '', problems: [] })
  })

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
    expect(text).toBe(`Dòng đầu\nđã ${token} rồi`)
    expect(problems).toEqual([{ problem, text: token, line: 2, column: 4 }])
  })

  it('counts places in what was typed, not in what is read', () => {
    expect(resolveText('{DV_KNM:thuc_hien} {DV_KNM}', facts, 0)).toEqual({
      text: '7.965 {DV_KNM}',
      problems: [{ problem: 'broken', text: '{DV_KNM}', line: 1, column: 20 }],
    })
  })
})

describe('the problems of a report', () => {
  const sectionsOf = (texts: Partial<Record<SectionKey, string>>) => {
    const section = (key: SectionKey) => ({ text: texts[key] ?? '', composed: '' })
    return {
      ...{ opening: section('opening'), results: section('results'), commend: section('commend') },
      ...{ behind: section('behind'), shortcomings: section('shortcomings'), tasks: section('tasks') },
    }
  }

  it('are told section by section in their order', () => {
    const sections = sectionsOf({ tasks: 'a {x', opening: '{DV_KNM:dat}', results: '{KHONG_CO:dat}' })
    expect(contentProblems({ sections, decimals: 0 }, facts)).toEqual([
      { section: 'results', problem: 'no_indicator', text: '{KHONG_CO:dat}', line: 1, column: 1 },
      { section: 'tasks', problem: 'broken', text: '{', line: 1, column: 3 },
    ])
  })

  it('are none in empty sections', () => {
    expect(contentProblems({ sections: sectionsOf({}), decimals: 2 }, facts)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { composeSections } from '@/lib/written-reports/rules/compose-sections'
import { firstContent } from '@/lib/written-reports/rules/first-content'
import { SECTIONS } from '@/lib/written-reports/rules/report-content'
import { factsOf } from '@/tests/support/report-facts'

describe('a new report', () => {
  it.each([
    [factsOf(), 'Kết quả hoạt động công đoàn 6 tháng đầu năm 2024'],
    [
      factsOf({ kind: 'month', span: { from: 202406, through: 202406 } }),
      'Kết quả hoạt động công đoàn tháng 6/2024',
    ],
    [
      factsOf({ kind: 'campaign', campaign: 'Tháng Công nhân' }),
      'Kết quả hoạt động công đoàn trong đợt cao điểm “Tháng Công nhân”',
    ],
    [
      factsOf({ kind: 'campaign', campaign: null }),
      'Kết quả hoạt động công đoàn trong đợt cao điểm “tháng 6/2024”',
    ],
  ])('is about its months: %#', (facts, subject) => {
    expect(firstContent(facts).subject).toBe(subject)
  })

  it('begins with composed texts, that nothing newer is held against', () => {
    const { sections } = firstContent(factsOf())
    const composed = composeSections(factsOf())
    expect(Object.keys(sections)).toEqual([...SECTIONS])
    for (const key of SECTIONS)
      expect(sections[key]).toEqual({ text: composed[key], composed: composed[key] })
  })

  it('carries all tables and charts, whole percentages, and no number or day of its own', () => {
    expect(firstContent(factsOf())).toMatchObject({
      ...{ appendices: ['indicators', 'units', 'targets', 'charts'], decimals: 0 },
      ...{ number: '', place: '', datedOn: null },
      signer: { authority: 'TM. BAN THƯỜNG VỤ', position: 'CHỦ TỊCH', name: '' },
    })
  })

  it('goes to the unit above, where there is one', () => {
    expect(firstContent(factsOf()).recipients).toBe('Như trên\nTổng Liên đoàn Lao động Việt Nam\nLưu: VT')
    expect(firstContent(factsOf({ superior: null })).recipients).toBe('Như trên\nLưu: VT')
  })
})

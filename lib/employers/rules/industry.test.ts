import { describe, expect, it } from 'vitest'
import { industryPrefixes, industrySections, sectionOf } from '@/lib/employers/rules/industry'

describe('industries of VSIC 2018', () => {
  it.each([
    ['C', 'C'],
    ['14', 'C'],
    ['1410', 'C'],
    ['01110', 'A'],
    ['05100', 'B'],
    ['35', 'D'],
    ['99', 'U'],
    ['34', null],
    ['04', null],
  ])('%s belongs to %s', (code, section) => {
    expect(sectionOf(code)).toBe(section)
  })

  it('has 21 sections, each found again in what it is searched by', () => {
    expect(industrySections).toHaveLength(21)
    for (const section of industrySections)
      for (const prefix of industryPrefixes(section)) expect(sectionOf(prefix)).toBe(section)
    expect(industryPrefixes('B')).toEqual(['B', '05', '06', '07', '08', '09'])
    expect(industryPrefixes('141')).toEqual(['141'])
  })
})

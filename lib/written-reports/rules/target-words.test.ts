import { describe, expect, it } from 'vitest'
import { targetWords, thresholdWords } from '@/lib/written-reports/rules/target-words'
import { lineOf } from '@/tests/support/report-facts'

describe('what a plan asks', () => {
  it.each([
    ['TU_TYLE', 80, 'at_least', 'từ 80% trở lên'],
    ['TU_TYLE', 72.5, 'at_least', 'từ 72,5% trở lên'],
    ['TU_TYLE', 90, 'above', 'trên 90%'],
    ['TU_TYLE', 100, 'exactly', '100%'],
    ['DV_KNM', 12_000, 'at_least', 'từ 12.000 đoàn viên trở lên'],
    ['DV_TONG', 165_000, 'about', 'khoảng 165.000 đoàn viên'],
    ['DV_TONG', 250_000, 'exactly', '250.000 đoàn viên'],
    ['CDCS_MOI', 71, 'above', 'trên 71 CĐCS'],
    ['RIENG', 0.25, 'about', 'khoảng 0,25 cuộc'],
    ['CDCS_MOI', 0, 'exactly', '0 CĐCS'],
  ] as const)('%s %d, %s: %s', (code, target, comparison, words) => {
    expect(targetWords(lineOf(code, {}), { target, comparison })).toBe(words)
  })

  it('is the number alone where what it counts has no word', () => {
    const indicator = { code: 'RIENG', kind: 'flow', measure: 'litres' } as const
    expect(targetWords(indicator, { target: 1500, comparison: 'above' })).toBe('trên 1.500')
  })
})

describe('whom a plan means', () => {
  it('is said by the number of workers, and not at all where all are meant', () => {
    expect(thresholdWords(25)).toBe('ở doanh nghiệp từ 25 lao động trở lên')
    expect(thresholdWords(null)).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { readIndustryCode } from './industry-words'

describe('a cell of an industry', () => {
  it.each([
    ['14100', '14100'],
    ['14', '14'],
    ['C', 'C'],
    ['c. Công nghiệp', 'C'],
    ['Công nghiệp', null],
    ['141000', null],
  ])('industry %s is %s', (text, code) => {
    expect(readIndustryCode(text)).toBe(code)
  })
})

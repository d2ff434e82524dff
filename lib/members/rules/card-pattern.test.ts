import { describe, expect, it } from 'vitest'
import { fitsCardPattern, isCardPattern } from '@/lib/members/rules/card-pattern'

describe('the pattern of card numbers', () => {
  it.each([
    ['QN0001234', 'QN9999999', true],
    ['QN000123', 'QN9999999', false],
    ['TH0001234', 'QN9999999', false],
    ['AB-12', 'AA-99', true],
    ['A1-12', 'AA-99', false],
    ['00123', '99999', true],
    ['', '9', false],
  ])('%s and %s: %s', (number, pattern, fits) => expect(fitsCardPattern(number, pattern)).toBe(fits))

  it.each([
    ['QN9999999', true],
    ['AA-99/9.9', true],
    ['', false],
    ['qn999', false],
    ['9'.repeat(41), false],
    ['99 99', false],
  ])('"%s" is one: %s', (pattern, is) => expect(isCardPattern(pattern)).toBe(is))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTaxCode } from './tax-code'

describe('a tax code', () => {
  it.each([
    ['0300588569', '0300588569', false, true],
    ['0300588569-001', '0300588569-001', false, true],
    ['0300588569001', '0300588569-001', false, true],
    [' 0300 588 569 ', '0300588569', false, true],
    ['300588569', '0300588569', true, true],
    ['300588569,0', '0300588569', true, true],
    ['0300588560', '0300588560', false, false],
  ])('%s is %s', (text, value, zeroRestored, checks) => {
    expect(readTaxCode(text)).toEqual({ value, zeroRestored, checks })
  })

  it.each(['', '12345678', '022085001234', '0300588569-1', 'MST 0300588569', '03005885690012'])(
    '%s is none',
    (text) => {
      expect(readTaxCode(text)).toBeNull()
    },
  )

  it('is read the same again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}(-\d{3})?$/), (code) => {
        expect(readTaxCode(code)?.value).toBe(code)
      }),
    )
  })

  it('has one right check digit at most', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const right = [...'0123456789'].filter((digit) => readTaxCode(nine + digit)?.checks)
        expect(right.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

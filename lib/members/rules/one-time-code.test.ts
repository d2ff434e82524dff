import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOfBytes, codeSigns, groupedCode, plainCode, transferCodeLength } from './one-time-code'

const codes = fc
  .uint8Array({ minLength: transferCodeLength, maxLength: transferCodeLength })
  .map((bytes) => codeOfBytes(bytes))

describe('a code', () => {
  it('is read back from what is shown, however it was typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(plainCode(groupedCode(code))).toBe(code)
        expect(plainCode(` ${groupedCode(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
        expect(plainCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
      }),
    )
  })

  it('uses every sign equally often', () => {
    const all = codeOfBytes(Uint8Array.from({ length: 256 }, (_, byte) => byte))
    for (const sign of codeSigns) expect([...all].filter((one) => one === sign)).toHaveLength(8)
  })

  it('stands in groups of four', () => {
    expect(groupedCode('ABCDEFGHJK')).toBe('ABCD-EFGH-JK')
    expect(groupedCode('')).toBe('')
  })
})

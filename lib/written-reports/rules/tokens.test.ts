import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseToken, piecesOf, writeToken } from '@/lib/written-reports/rules/tokens'

describe('a token', () => {
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

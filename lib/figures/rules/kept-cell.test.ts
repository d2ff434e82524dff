import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import { keptText, parseKept } from '@/lib/figures/rules/kept-cell'

describe('a kept cell', () => {
  it.each([
    ['a number', { entry: numberEntry(12), version: 3 }, '3:12'],
    ['zero, which is a number', { entry: numberEntry(0), version: 1 }, '1:0'],
    ['not applicable', { entry: NOT_APPLICABLE, version: 2 }, '2:-'],
    ['blank', { entry: BLANK, version: 4 }, '4:'],
    ['never saved', { entry: BLANK, version: 0 }, '0:'],
  ])('is one text: %s', (_, cell, text) => {
    expect(keptText(cell)).toBe(text)
    expect(parseKept(text)).toEqual(cell)
  })

  it.each([
    '',
    '12',
    ':12',
    '3:abc',
    '3:1.0',
    '3:012',
    '3: 12',
    '-1:12',
    '1.5:12',
    'x:12',
    '3:--',
    '03:12',
    '1234567890:1',
    '3:12\n',
  ])('is not read from %j, which is never written', (text) => {
    expect(parseKept(text)).toBeNull()
  })

  it('is read as it is written', () => {
    const entry = fc.oneof(fc.integer().map(numberEntry), fc.constantFrom(BLANK, NOT_APPLICABLE))
    fc.assert(
      fc.property(fc.record({ entry, version: fc.nat(999_999_999) }), (cell) => {
        expect(parseKept(keptText(cell))).toEqual(cell)
      }),
    )
  })

  it('read is what would be written again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,3}:[-0-9.e]{0,4}$/), (text) => {
        const cell = parseKept(text)
        expect(cell === null || keptText(cell) === text).toBe(true)
      }),
    )
  })
})

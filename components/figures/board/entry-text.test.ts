import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalOf, textsOf, typedEntry } from '@/components/figures/board/entry-text'
import { BLANK, NOT_APPLICABLE, numberEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'

const entry: fc.Arbitrary<FigureEntry> = fc.oneof(
  fc.constant(BLANK),
  fc.constant(NOT_APPLICABLE),
  fc.nat(1_000_000_000).map(numberEntry),
)
const saved = (given: FigureEntry) => ({ state: 'saved', entry: given }) as const

describe('a cell as texts', () => {
  it.each([
    [numberEntry(7965), '7965', '7.965'],
    [numberEntry(0), '0', '0'],
    [BLANK, '', ''],
    [NOT_APPLICABLE, '–', '–'],
  ])('%o', (given, text, display) => {
    expect(textsOf(saved(given), 'vi')).toEqual({ text, display })
  })

  it('that is no figure stays as it was typed', () => {
    const cell = { state: 'unreadable', entry: BLANK, text: ' 12 người' } as const
    expect(textsOf(cell, 'vi')).toEqual({ text: ' 12 người', display: ' 12 người' })
  })

  it('comes back as itself when its text or what is shown is typed or pasted', () => {
    fc.assert(
      fc.property(entry, fc.constantFrom('vi', 'en'), (given, locale) => {
        const { text, display } = textsOf(saved(given), locale)
        expect(typedEntry(text, locale)).toEqual(given)
        expect(typedEntry(display, locale)).toEqual(given)
      }),
    )
  })
})

describe('what is typed', () => {
  it.each([
    ['1.234', numberEntry(1234)],
    [' 12 ', numberEntry(12)],
    ['x', NOT_APPLICABLE],
    ['-', NOT_APPLICABLE],
    ['', BLANK],
    ['1,5', { text: '1,5' }],
    ['mười', { text: 'mười' }],
  ])('%j', (text, expected) => {
    expect(typedEntry(text, 'vi')).toEqual(expected)
  })

  it('says why it is no figure', () => {
    expect(refusalOf('1,5', 'vi')).toBe('not_whole')
    expect(refusalOf('12.34', 'vi')).toBe('grouping')
    expect(refusalOf('12', 'vi')).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import { formatEntry, readEntry } from '@/lib/format/entry-text'

const anyEntry: fc.Arbitrary<FigureEntry> = fc.oneof(
  fc.constant(BLANK),
  fc.constant(NOT_APPLICABLE),
  fc.maxSafeInteger().map((value) => numberEntry(value === 0 ? 0 : value)),
)

describe('the text of a cell', () => {
  it('shows zero, blank and not applicable apart', () => {
    const entries = [numberEntry(7965), numberEntry(0), BLANK, NOT_APPLICABLE]
    expect(entries.map((entry) => formatEntry(entry, 'vi'))).toEqual(['7.965', '0', '', '–'])
    expect(formatEntry(numberEntry(7965), 'en')).toBe('7,965')
  })

  it('is read back as the same entry', () => {
    fc.assert(
      fc.property(anyEntry, fc.constantFrom('vi' as const, 'en' as const), (entry, locale) => {
        expect(readEntry(formatEntry(entry, locale), locale)).toEqual({ ok: true, entry })
      }),
    )
  })

  it('says why a text is no entry', () => {
    expect(readEntry('1,5', 'vi')).toEqual({ ok: false, code: 'not_whole' })
  })
})

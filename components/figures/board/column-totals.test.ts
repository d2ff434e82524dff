import { describe, expect, it } from 'vitest'
import { columnTotal } from '@/components/figures/board/column-totals'
import { BLANK, NOT_APPLICABLE, numberEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'

const saved = (entry: FigureEntry) => ({ state: 'saved', entry }) as const

describe('the sum of a column', () => {
  it.each([
    ['numbers', [numberEntry(3), BLANK, numberEntry(0), NOT_APPLICABLE], numberEntry(3)],
    ['a zero is a number', [numberEntry(0), BLANK], numberEntry(0)],
    ['nobody said anything', [BLANK, BLANK], BLANK],
    ['not applicable to all', [NOT_APPLICABLE, NOT_APPLICABLE], NOT_APPLICABLE],
  ])('%s', (_, entries, total) => {
    expect(columnTotal(entries.map(saved))).toEqual(total)
  })

  it('passes over text that is no figure', () => {
    expect(
      columnTotal([saved(numberEntry(3)), { state: 'unreadable', entry: numberEntry(9), text: 'x9' }]),
    ).toEqual(numberEntry(3))
  })
})

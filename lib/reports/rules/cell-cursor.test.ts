import { describe, expect, it } from 'vitest'
import { readCellCursor, writeCellCursor } from '@/lib/reports/rules/cell-cursor'

describe('the cursor of cells', () => {
  it('comes back as it was written', () => {
    const cursor = { path: 'quang-ninh/ha-long/', month: 202406, numerator: 794, denominator: -3 }
    expect(readCellCursor(writeCellCursor(cursor))).toEqual(cursor)
  })

  it.each([
    '',
    'quang-ninh/',
    'quang-ninh/~202406~1',
    'quang-ninh/~202406~1~2~3',
    "a'; DROP~202406~1~2",
    'quang-ninh/~202413~1~2',
    'quang-ninh/~202406~x~2',
    'quang-ninh/~202406~1e99~2',
  ])('refuses %j', (text) => {
    expect(readCellCursor(text)).toBeNull()
  })
})

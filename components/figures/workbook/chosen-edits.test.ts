import { describe, expect, it } from 'vitest'
import { editsOf } from '@/components/figures/workbook/chosen-edits'
import { BLANK, numberEntry } from '@/lib/figures/rules/figure-entry'
import type { WorkbookCell } from '@/lib/figures/workbook/views'

const place = { unitId: 'u', indicator: 'DV_KNM' }
const theirs = {
  ...{ version: 4, entry: numberEntry(7), changedBy: 'Chủ tịch', changedAt: '', explanation: null },
  ...{ note: null, source: 'entered' as const },
}
const cells: WorkbookCell[] = [
  { ...place, address: 'E7', status: 'changed', before: BLANK, mine: numberEntry(1), baseVersion: 2 },
  { ...place, address: 'E8', status: 'conflict', mine: numberEntry(2), theirs },
  { ...place, address: 'E9', status: 'same', mine: numberEntry(3) },
  {
    ...place,
    address: 'E10',
    status: 'refused',
    before: BLANK,
    mine: null,
    written: 'hai',
    reason: 'not_a_number',
  },
]

describe('what a save of a workbook sends', () => {
  it('is what was shown as changing; of two values, theirs stays unless the file’s is chosen', () => {
    const changed = { ...place, entry: numberEntry(1), baseVersion: 2 }
    expect(editsOf(cells, {})).toEqual([changed])
    expect(editsOf(cells, { E8: 'theirs' })).toEqual([changed])
    expect(editsOf(cells, { E8: 'mine', E9: 'mine', E10: 'mine' })).toEqual([
      ...[changed, { ...place, entry: numberEntry(2), baseVersion: 4 }],
    ])
  })
})

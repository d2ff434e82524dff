import { describe, expect, it } from 'vitest'
import { documentProblems } from '@/tests/support/document-problems'
import { integerCell, resultCells, sampleDocument, unitTable } from '@/tests/support/sample-document'

describe('a document', () => {
  it('is told of cells that do not fill their columns, are empty, or hold no number', () => {
    const table = unitTable('A', [['Hạ Long', 10, 5]])
    const bad = {
      ...table,
      rows: [
        { kind: 'line' as const, cells: [{ text: 'Hạ Long' }] },
        { kind: 'line' as const, cells: [{ text: '' }, ...resultCells('', 1, 1).slice(1)] },
        {
          kind: 'line' as const,
          cells: [
            { text: 'x' },
            integerCell(1),
            { text: 'NaN', number: { kind: 'integer' as const, value: NaN } },
            { text: '—' },
          ],
        },
      ],
    }
    expect(documentProblems({ ...sampleDocument, blocks: [table] })).toEqual([])
    expect(documentProblems({ ...sampleDocument, blocks: [bad] })).toHaveLength(4)
    expect(documentProblems({ ...sampleDocument, annexes: [{ title: 'Bảng', blocks: [bad] }] })).toHaveLength(
      4,
    )
    expect(documentProblems({ ...sampleDocument, annexes: [{ title: 'Bảng', blocks: [] }] })).toHaveLength(1)
    expect(documentProblems({ ...sampleDocument, blocks: [{ ...bad, fillable: true }] })).toHaveLength(3)
  })
})

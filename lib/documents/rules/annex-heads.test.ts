import { describe, expect, it } from 'vitest'
import { sampleDocument, unitTable } from '@/tests/support/sample-document'
import { allBlocks, annexHeads, annexNumbers } from './annex-heads'

describe('the head of an annex', () => {
  it('has a number where there are several, its title, and the document with its number, day and body', () => {
    expect(annexHeads(sampleDocument)).toEqual([
      {
        ...{ number: 'Phụ lục I', title: 'KẾT QUẢ KẾT NẠP THEO ĐƠN VỊ' },
        goesWith:
          '(Kèm theo Báo cáo số 12/BC-LĐLĐ ngày 05 tháng 7 năm 2024 của Liên đoàn Lao động tỉnh Quảng Ninh)',
      },
      expect.objectContaining({ number: 'Phụ lục II' }),
    ])
    expect(annexNumbers(1)).toEqual(['Phụ lục'])
    expect(annexNumbers(4).at(-1)).toBe('Phụ lục IV')
    expect(annexNumbers(0)).toEqual([])
  })

  it('goes with nothing that has no head', () => {
    const annexes = [{ title: 'Bảng', blocks: [unitTable('A', [])] }]
    expect(annexHeads({ ...sampleDocument, header: null, annexes })[0]?.goesWith).toBeNull()
  })
})

describe('all blocks', () => {
  it('are those of the text and then those of the annexes', () => {
    const { blocks, annexes } = sampleDocument
    expect(allBlocks(sampleDocument)).toEqual([
      ...blocks,
      ...(annexes[0]?.blocks ?? []),
      ...(annexes[1]?.blocks ?? []),
    ])
  })
})

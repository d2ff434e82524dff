import { expect, it } from 'vitest'
import { SheetReader } from './sheet-reader'
import { TextTable } from './text-table'

type Part = [name: string, text?: string]

/** The cells of one row, each made of its parts: `<f>` and `<v>` with what stands in them. */
function rowOf(...cells: Part[][]): readonly string[] | undefined {
  const reader = new SheetReader([], new TextTable(), false)
  reader.open('row', { r: '1' })
  for (const parts of cells) {
    reader.open('c', { t: 'str' })
    for (const [name, text] of parts) {
      reader.open(name, {})
      if (text !== undefined) reader.text(text)
      reader.close(name)
    }
    reader.close('c')
  }
  reader.close('row')
  return reader.takeRows()[0]?.cells
}

it('a formula counts with its value, also with an empty one; uncomputed it is no empty cell', () => {
  expect(
    rowOf(
      [
        ['f', '1+2'],
        ['v', '3'],
      ],
      [['f', 'IF(A1,"")'], ['v']],
      [['f', '1+2']],
      [['f']],
    ),
  ).toEqual(['3', '', '=1+2', '='])
})

import { describe, expect, it } from 'vitest'
import { formatClipboard, parseClipboard } from '@/components/data-grid/clipboard'

const table = (...rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`

describe('parseClipboard', () => {
  it('is null where there is no text', () => {
    expect(parseClipboard({ plain: '', html: '' })).toBeNull()
    expect(parseClipboard({ plain: '', html: '<img src="x">' })).toBeNull()
  })

  it('takes plain text where both forms agree in shape', () => {
    expect(parseClipboard({ plain: '1 \t2\r\n', html: table(['1', '2']) })).toEqual([['1 ', '2']])
  })

  it('takes the table where a cell has a line break that the text does not quote', () => {
    expect(parseClipboard({ plain: 'a\nb\t1\n', html: table(['a<br>b', '1']) })).toEqual([['a\nb', '1']])
  })

  it('takes the table where there is no plain text', () => {
    expect(parseClipboard({ plain: '', html: table(['1'], ['2']) })).toEqual([['1'], ['2']])
  })

  it('takes plain text where the HTML is no table', () => {
    expect(parseClipboard({ plain: '12', html: '<b>12</b>' })).toEqual([['12']])
  })

  it('gives back what was copied', () => {
    const block = [
      ['1', ''],
      ['"', 'a\tb'],
    ]
    expect(parseClipboard(formatClipboard(block))).toEqual(block)
  })
})

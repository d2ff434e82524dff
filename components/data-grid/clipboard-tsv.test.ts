import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTsv, parseTsv } from '@/components/data-grid/clipboard-tsv'

describe('parseTsv', () => {
  it.each([
    ['nothing is one empty cell', '', [['']]],
    ['one value', '1234', [['1234']]],
    ['one value with the line end of a spreadsheet', '1234\r\n', [['1234']]],
    [
      'a block, CRLF',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a block, LF, without the last line end',
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a block, CR', '1\r2\r', [['1'], ['2']]],
    ['empty cells at both ends', '\t1\t\r\n', [['', '1', '']]],
    ['an empty row inside', '1\r\n\r\n2\r\n', [['1'], [''], ['2']]],
    ['an empty last row', '1\r\n\r\n', [['1'], ['']]],
    ['rows of different length', '1\r\n2\t3\r\n', [['1'], ['2', '3']]],
    ['a quoted line break', '"a\nb"\tc\r\n', [['a\nb', 'c']]],
    ['a quoted tab', '"a\tb"', [['a\tb']]],
    ['doubled quotes', '"say ""yes"""\t1', [['say "yes"', '1']]],
    ['an empty quoted cell', '""\t1', [['', '1']]],
    ['a quote inside a word', 'a"b\tc', [['a"b', 'c']]],
    ['quotes around a part only', '"a"b\tc', [['"a"b', 'c']]],
    ['a quote that never closes', '"a\tb\r\nc', [['"a', 'b'], ['c']]],
    ['Vietnamese words', 'Uông Bí\tMóng Cái', [['Uông Bí', 'Móng Cái']]],
  ])('reads %s', (_, text, block) => {
    expect(parseTsv(text)).toEqual(block)
  })
})

describe('formatTsv', () => {
  it('writes a single cell without a line end', () => {
    expect(formatTsv([['7.965']])).toBe('7.965')
  })

  it('writes a block as a spreadsheet does', () => {
    expect(
      formatTsv([
        ['1', ''],
        ['a "b"', 'c\nd'],
      ]),
    ).toBe('1\t\r\n"a ""b"""\t"c\nd"\r\n')
  })

  it('gives every block back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ệ', '1', ' ', '"', '\t', '\n', '\r', ',') })
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain((columns) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(formatTsv(rows))).toEqual(rows)
      }),
    )
  })

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => parseTsv(text).length > 0))
  })
})

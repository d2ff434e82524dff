import { describe, expect, it } from 'vitest'
import { findHeader, numbersColumns } from './find-header'

const isHeader = (text: string) => ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Tổ'].includes(text)
const rowsOf = (...rows: string[][]) => rows.map((cells, at) => ({ rowNumber: at + 1, cells }))

describe('the row that names the columns', () => {
  it.each([
    ['below titles', [['DANH SÁCH'], ['Tổ', '', '5'], ['STT', 'Họ và tên', 'Ngày sinh'], ['1', 'A', '']], 3],
    [
      'the first of two alike',
      [
        ['Họ và tên', 'Tổ'],
        ['A', 'Tổ'],
        ['Họ và tên', 'Tổ'],
      ],
      1,
    ],
    [
      'the one that names more',
      [
        ['Họ và tên', 'Tổ'],
        ['Họ và tên', 'Tổ', 'Giới tính'],
      ],
      2,
    ],
    ['of one column', [['Họ và tên'], ['A']], 1],
    [
      'none where one cell of several is known',
      [
        ['Họ và tên', 'x'],
        ['A', 'y'],
      ],
      null,
    ],
    ['none in nothing', [], null],
  ])('%s', (_, rows, found) => {
    expect(findHeader(rowsOf(...rows), isHeader)?.rowNumber ?? null).toBe(found)
  })
})

describe('a row that numbers the columns', () => {
  it.each([
    [['(1)', '(2)', '(3)'], true],
    [['1', '2', '', '3'], true],
    [['A', 'B', '1', '2'], true],
    [['1', 'Nguyễn Văn A', '1990'], false],
    [['1', '2'], false],
    [['3', '1990', '12'], false],
  ])('%j: %s', (cells, does) => {
    expect(numbersColumns({ rowNumber: 1, cells })).toBe(does)
  })
})

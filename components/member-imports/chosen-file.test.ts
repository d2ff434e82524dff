import { describe, expect, it } from 'vitest'
import { fileSize, refusalOf } from '@/components/member-imports/chosen-file'

describe('a chosen file', () => {
  it.each([
    ['danh-sach.xlsx', 1000, null],
    ['DANH SACH.XLS', 1000, null],
    ['ds', 1000, null],
    ['ds.csv', 0, 'empty'],
    ['ds.xlsx', 25 * 1024 * 1024, null],
    ['ds.xlsx', 25 * 1024 * 1024 + 1, 'too_large'],
    ['quyet-dinh.PDF', 1000, 'kind'],
    ['anh.jpeg', 1000, 'kind'],
  ])('%s of %i bytes: %s', (name, size, refusal) => {
    expect(refusalOf([{ name, size }])).toBe(refusal)
  })

  it('is one', () => {
    expect(refusalOf([])).toBe('empty')
    expect(
      refusalOf([
        { name: 'a.xlsx', size: 1 },
        { name: 'b.xlsx', size: 1 },
      ]),
    ).toBe('several')
  })

  it.each([
    [1, { unit: 'kb', value: 1 }],
    [15_360, { unit: 'kb', value: 15 }],
    [26_214_400, { unit: 'mb', value: 25 }],
    [1_258_291, { unit: 'mb', value: 1.2 }],
  ])('%i bytes', (bytes, size) => {
    expect(fileSize(bytes)).toEqual(size)
  })
})

import { describe, expect, it } from 'vitest'
import { rowHeight } from './row-height'

describe('a row of a sheet', () => {
  it('is as high as the lines that its text takes', () => {
    expect(rowHeight('ngắn', 20, 10)).toBe(13)
    expect(rowHeight('một dòng dài hơn hai mươi chữ thì sang dòng', 20, 10)).toBe(39)
    expect(rowHeight('a\nb', 20, 10)).toBe(26)
  })
})

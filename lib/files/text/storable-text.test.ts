import { describe, expect, it } from 'vitest'
import { rowOf } from '@/lib/files/sheet-row'
import { storableText } from '@/lib/files/text/storable-text'

describe('storableText', () => {
  it.each([
    ['Nguyễn Văn Đức', 'Nguyễn Văn Đức'],
    ['Tổ \u0000 1', 'Tổ  1'],
    ['Hoa 🌸', 'Hoa 🌸'],
    ['Hoa \uD83C', 'Hoa \uFFFD'],
    ['\uDF38 Hoa', '\uFFFD Hoa'],
  ])('%j is kept as %j', (written, kept) => {
    expect(storableText(written)).toBe(kept)
  })

  it('is what every reader’s rows hold', () => {
    expect(rowOf(3, ['1', 'An\u0000', '\uD83C'])?.cells).toEqual(['1', 'An', '\uFFFD'])
  })
})

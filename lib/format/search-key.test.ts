import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { searchKey } from '@/lib/format/search-key'
import { proposeUnitCode } from '@/lib/units/rules/unit-code'

describe('searchKey', () => {
  it.each([
    ['Nguyễn Văn Đức', 'nguyen van duc'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['THUÝ  Ngọc\u00a0Ánh\n', 'thuy ngoc anh'],
    ['Trường Ðại học', 'truong dai hoc'],
    ['Quảng\u200bNinh', 'quangninh'],
    ['ƠN ƯỚC ăn ân', 'on uoc an an'],
    ['CĐCS số 12/7', 'cdcs so 12/7'],
    ['   ', ''],
  ])('%j is found as %j', (text, key) => expect(searchKey(text)).toBe(key))

  it('gives composed and decomposed text one key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')))
      }),
    )
  })

  it('leaves a key as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text))
      }),
    )
  })

  it('agrees with the codes of units on what a letter is', () => {
    for (const name of ['Đông Triều', 'Ba Chẽ', 'Quảng Yên', 'Tiên Yên', 'Cô Tô', 'Ước Lễ']) {
      expect(proposeUnitCode(name)).toBe(searchKey(name).replace(' ', '-'))
    }
  })
})

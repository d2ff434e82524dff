import { describe, expect, it } from 'vitest'
import {
  changedFields,
  emptyForm,
  memberTextsOf,
  namePartsOf,
  withNameParts,
  withText,
} from '@/components/members/form/form-texts'

const named = withText(emptyForm, 'fullName', 'Nguyễn Thị Minh Khai')

describe('the name in one field', () => {
  it('proposes its parts', () => {
    expect(namePartsOf(named)).toEqual({ family: 'Nguyễn', middle: 'Thị Minh', given: 'Khai' })
  })

  it('follows parts put right by hand, until it is typed anew', () => {
    const parts = { family: 'Nguyễn', middle: 'Thị', given: 'Minh Khai' }
    const mended = withNameParts(named, parts)
    expect(mended.texts.fullName).toBe('Nguyễn Thị Minh Khai')
    expect(memberTextsOf(mended)).toMatchObject({ middleName: 'Thị', givenName: 'Minh Khai' })
    expect(namePartsOf(withText(mended, 'phone', '0912345678'))).toEqual(parts)
    expect(namePartsOf(withText(mended, 'fullName', 'Lê Văn Đức')).given).toBe('Đức')
  })
})

describe('memberTextsOf', () => {
  it('leaves out what is not of the record’s own texts', () => {
    const texts = memberTextsOf(named)
    expect(Object.keys(texts)).not.toContain('fullName')
    expect(Object.keys(texts)).not.toContain('ethnicity')
  })
})

describe('changedFields', () => {
  it('is by content, the split of the name among it', () => {
    expect(changedFields(named, withText(named, 'phone', '  '))).toEqual([])
    expect(changedFields(named, withText(named, 'phone', '0912'))).toEqual(['phone'])
    const parts = { family: 'Nguyễn', middle: 'Thị', given: 'Minh Khai' }
    expect(changedFields(named, withNameParts(named, parts))).toEqual(['fullName'])
  })
})

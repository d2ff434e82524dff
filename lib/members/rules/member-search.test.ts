import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMemberSearch } from '@/lib/members/rules/member-search'

describe('what is typed into the search box', () => {
  it.each([
    ['Đức', ['duc'], ['% duc%']],
    ['nguyễn văn  ĐỨC', ['nguyen', 'van', 'duc'], ['% nguyen %', '% van %', '% duc%']],
    ['Nguyễn Văn', ['nguyen', 'van'], ['% nguyen %', '% van%']],
    ['50%_'.slice(2), ['%_'], ['% \\%\\_%']],
  ])('%s is a name', (typed, words, patterns) => {
    expect(readMemberSearch(typed)).toEqual({ kind: 'name', words, patterns })
  })

  it.each([
    ['0912 345 678', 'phone', '+84912345678', null],
    ['+84 912345678', 'phone', '+84912345678', null],
    ['84912345678', 'number', '+84912345678', '084912345678'],
    ['912345678', 'number', '+84912345678', '912345678'],
    ['001 085 012 345', 'identity', null, '001085012345'],
    ['B1234567', 'number', null, 'B1234567'],
    ['CĐ-0012', 'number', null, null],
  ])('%s is a %s', (typed, kind, phone, identityNumber) => {
    expect(readMemberSearch(typed)).toMatchObject({ kind, phone, identityNumber })
  })

  it.each([
    ['1234', ['1234']],
    ['012345', ['2345']],
    ['12', []],
    ['001085012345', []],
  ])('%s may be the end of an identity number that ends in %j', (typed, lastFours) => {
    expect(readMemberSearch(typed)).toMatchObject({ lastFours })
  })

  it('takes three digits for the end of any four', () => {
    const read = readMemberSearch('678')
    expect(read).toMatchObject({ kind: 'identity' })
    expect(read?.kind === 'identity' && read.lastFours).toEqual(
      [...'0123456789'].map((first) => `${first}678`),
    )
  })

  it('looks for a card as it is typed and as it may be written', () => {
    expect(readMemberSearch('qn 0012')).toMatchObject({ cards: ['qn 0012', 'qn0012', 'QN 0012', 'QN0012'] })
  })

  it.each(['', '   ', '\u200B'])('%j asks for nothing', (typed) => {
    expect(readMemberSearch(typed)).toBeNull()
  })

  it('never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void readMemberSearch(typed)))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkIdentity,
  identityKindOf,
  lastFourOf,
  readCccd,
  readIdentityNumber,
} from '@/lib/members/rules/identity-number'

describe('reading an identity number', () => {
  it.each([
    ['099185000123', '099185000123', 'cccd', false],
    [' 099 185 000 123 ', '099185000123', 'cccd', false],
    ['099.185.000.123', '099185000123', 'cccd', false],
    ["'099185000123", '099185000123', 'cccd', false],
    ['99185000123', '099185000123', 'cccd', true],
    ['99185000123.0', '099185000123', 'cccd', true],
    ['1185000123', '001185000123', 'cccd', true],
    ['123456789', '123456789', 'cmnd', false],
    ['12345678', '012345678', 'cmnd', true],
    ['b1234567', 'B1234567', 'passport', false],
    ['M 123 45678', 'M12345678', 'passport', false],
  ])('%s is %s', (text, value, kind, zerosRestored) => {
    expect(readIdentityNumber(text)).toEqual({ value, kind, zerosRestored })
  })

  it.each(['', '1234567', '1.23457E+11', '0991850001234', 'không có', '0123456789', 'ABCDEFGHIJKLMN'])(
    '"%s" is none',
    (text) => expect(readIdentityNumber(text)).toBeNull(),
  )

  it('gives back what it read', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (number) => {
        expect(readIdentityNumber(number)).toEqual({ value: number, kind: 'cccd', zerosRestored: false })
      }),
    )
  })

  it('restores every CCCD that a spreadsheet took for an amount', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0(?:0[1-9]|[1-9]\d)\d{9}$/), (number) => {
        expect(readIdentityNumber(String(Number(number)))?.value).toBe(number)
      }),
    )
  })

  it('shows the last four digits and no more', () => expect(lastFourOf('099185000123')).toBe('0123'))
  it('does not take words for a passport', () => expect(identityKindOf('CHƯACÓ')).toBeNull())
})

describe('what a CCCD says', () => {
  it.each([
    ['022085000123', { place: '022', sex: 'male', birthYear: 1985 }],
    ['022185000123', { place: '022', sex: 'female', birthYear: 1985 }],
    ['022204000123', { place: '022', sex: 'male', birthYear: 2004 }],
    ['022304000123', { place: '022', sex: 'female', birthYear: 2004 }],
  ])('%s', (number, said) => expect(readCccd(number)).toEqual(said))

  it('is nothing for a CMND', () => expect(readCccd('123456789')).toBeNull())
})

describe('contradictions', () => {
  const woman1985 = { sex: 'female', birthYear: 1985 } as const
  it.each([
    ['022185000123', []],
    ['022085000123', ['identity_sex_differs']],
    ['022186000123', ['identity_birth_differs']],
    ['003185000123', ['identity_province_unknown']],
    ['101185000123', []],
    ['099286000123', ['identity_province_unknown', 'identity_sex_differs', 'identity_birth_differs']],
    ['123456789', []],
    [null, []],
  ])('%s', (number, codes) => {
    const findings = checkIdentity(number, woman1985)
    expect(findings.map(({ code }) => code)).toEqual(codes)
    expect(findings.every(({ severity }) => severity === 'warn')).toBe(true)
  })

  it('are none where sex and birth are unknown', () => {
    expect(checkIdentity('022085000123', { sex: null, birthYear: null })).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nationalPhone, readPhone } from '@/lib/members/rules/phone-number'

const kept = { converted: false, zeroRestored: false }

describe('reading a mobile number', () => {
  it.each([
    ['0300000678', { value: '+84300000678', ...kept }],
    ['030 000 0678', { value: '+84300000678', ...kept }],
    ['030.000.0678', { value: '+84300000678', ...kept }],
    ['+84 300 000 678', { value: '+84300000678', ...kept }],
    ['+84 (0) 300 000 678', { value: '+84300000678', ...kept }],
    ['84300000678', { value: '+84300000678', ...kept }],
    ['0084300000678', { value: '+84300000678', ...kept }],
    ['300000678', { value: '+84300000678', converted: false, zeroRestored: true }],
    ['840000678', { value: '+84840000678', converted: false, zeroRestored: true }],
    ['01620000678', { value: '+84320000678', converted: true, zeroRestored: false }],
    ['+84 162 000 0678', { value: '+84320000678', converted: true, zeroRestored: false }],
    ['1990000678', { value: '+84590000678', converted: true, zeroRestored: true }],
    ['01240000678', { value: '+84840000678', converted: true, zeroRestored: false }],
  ])('%s', (text, read) => expect(readPhone(text)).toEqual(read))

  it.each([
    '',
    '0203 382 5678',
    '01010000678',
    '0300000678/0300000679',
    '123',
    'không',
    '03000006789',
    '0600000678',
  ])('"%s" is none', (text) => expect(readPhone(text)).toBeNull())

  it('reads again what it shows', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[35789]\d{8}$/), (digits) => {
        const value = `+84${digits}`
        expect(readPhone(value)).toEqual({ value, ...kept })
        expect(readPhone(nationalPhone(value))).toEqual({ value, ...kept })
      }),
    )
  })
})

it('shows a number as people write it', () => expect(nationalPhone('+84300000678')).toBe('0300 000 678'))

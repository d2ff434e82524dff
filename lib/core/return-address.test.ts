import { describe, expect, it } from 'vitest'
import { returnAddress } from '@/lib/core/return-address'

describe('returnAddress', () => {
  it.each([
    '/quang-ninh/figures?unit=ha-long&month=2024-06',
    '/quang-ninh/dashboard',
    '/quang-ninh/units?q=h%E1%BA%A1',
    '/',
  ])('goes back to %s', (next) => {
    expect(returnAddress(next)).toBe(next)
  })

  it.each([
    undefined,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    'javascript:alert(1)',
    'quang-ninh',
    '/sign-in',
    '/sign-in?next=/',
    '/api/auth/signout',
  ])('starts at / for %j', (next) => {
    expect(returnAddress(next)).toBe('/')
  })

  it('leaves no way to another site through dots', () => {
    expect(returnAddress('/..//elsewhere.example')).toBe('/')
  })
})

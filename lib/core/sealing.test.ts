import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { keyedHash, seal, unseal } from '@/lib/core/sealing'
import { parseSealingKeys } from '@/lib/core/sealing-keys'

const newKey = () => randomBytes(32).toString('base64url')
const place = { table: 'members', column: 'identity_cipher', tenantId: 't1', rowId: 'r1' }
const first = newKey()
const second = newKey()

beforeEach(() => {
  process.env['SCD_DATA_KEYS'] = `k1:${first}`
  process.env['SCD_HASH_KEY'] = newKey()
})

describe('sealing', () => {
  it('gives back every text, and never the same cipher', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [one, other] = [seal(text, place), seal(text, place)]
        expect(unseal(one, place)).toBe(text)
        expect(one.equals(other)).toBe(false)
      }),
    )
  })

  it.each([
    ['another row', { ...place, rowId: 'r2' }],
    ['another tenant', { ...place, tenantId: 't2' }],
    ['another column', { ...place, column: 'code_cipher' }],
    ['another table', { ...place, table: 'member_cards' }],
  ])('does not open in %s', (_, elsewhere) => {
    expect(() => unseal(seal('099185000123', place), elsewhere)).toThrow()
  })

  it('does not open once a bit was changed', () => {
    const sealed = seal('099185000123', place)
    for (let index = 5; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => unseal(changed, place)).toThrow()
    }
  })

  it('opens with older keys and seals with the first', () => {
    const old = seal('099185000123', place)
    process.env['SCD_DATA_KEYS'] = `k2:${second},k1:${first}`
    expect(unseal(old, place)).toBe('099185000123')
    const recent = seal('099185000124', place)
    process.env['SCD_DATA_KEYS'] = `k2:${second}`
    expect(unseal(recent, place)).toBe('099185000124')
    expect(() => unseal(old, place)).toThrow('SCD_DATA_KEYS no longer holds')
  })
})

describe('keyed hashes', () => {
  it('are equal for equal values of a kind, and for nothing else', () => {
    const hash = keyedHash('identity', '099185000123')
    expect(hash).toEqual(keyedHash('identity', '099185000123'))
    expect(hash).not.toEqual(keyedHash('identity', '099185000124'))
    expect(hash).not.toEqual(keyedHash('transfer_code', '099185000123'))
    process.env['SCD_HASH_KEY'] = newKey()
    expect(hash).not.toEqual(keyedHash('identity', '099185000123'))
  })
})

describe('the keys', () => {
  it.each([
    ['', newKey(), 'SCD_DATA_KEYS'],
    [first, newKey(), 'SCD_DATA_KEYS'],
    ['k1:short', newKey(), 'SCD_DATA_KEYS'],
    [`K 1:${first}`, newKey(), 'SCD_DATA_KEYS'],
    [`k1:${first},k1:${second}`, newKey(), 'SCD_DATA_KEYS'],
    [`k1:${first}`, 'short', 'SCD_HASH_KEY'],
  ])('are refused by name and never told: %s', (dataKeys, hashKey, name) => {
    expect(() => parseSealingKeys(dataKeys, hashKey)).toThrow(
      `environment variable missing or wrong: ${name}`,
    )
  })
})

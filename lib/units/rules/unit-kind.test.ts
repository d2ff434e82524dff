import { describe, expect, it } from 'vitest'
import { isUnitKind, OWNERSHIPS, UNIT_KINDS } from '@/lib/units/rules/unit-kind'

describe('the kind of a unit', () => {
  it.each(UNIT_KINDS)('%s is one', (kind) => {
    expect(isUnitKind(kind)).toBe(true)
  })

  it.each(['', 'CDCS', 'cdcs ', 'nghiệp đoàn', null, undefined, 1])('%j is none', (value) => {
    expect(isUnitKind(value)).toBe(false)
  })

  it('and who owns an employer are told apart', () => {
    expect(OWNERSHIPS.some(isUnitKind)).toBe(false)
    expect(new Set(UNIT_KINDS).size).toBe(UNIT_KINDS.length)
  })
})

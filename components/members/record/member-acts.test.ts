import { describe, expect, it } from 'vitest'
import { actsOf } from '@/components/members/record/member-acts'
import type { MemberStatus } from '@/lib/members/rules/member-status'

const may = {
  edit: true,
  record: true,
  transfer: true,
  sensitive: true,
  disclose: false,
  revealIdentity: true,
}
const acts = (status: MemberStatus, change: Partial<typeof may> = {}) =>
  actsOf({ status, may: { ...may, ...change } })

describe('actsOf', () => {
  it.each([
    ['pending', ['admit', 'decline', 'void']],
    ['active', ['transfer', 'suspend', 'end', 'honour', 'position', 'party', 'void']],
    ['suspended', ['resume', 'end', 'honour', 'party', 'void']],
    ['transferring', ['party']],
    ['transferred', []],
    ['retired', ['readmit', 'end', 'honour', 'void']],
    ['deceased', ['void']],
    ['merged', []],
  ] as const)('%s', (status, expected) => {
    expect(acts(status)).toEqual(expected)
  })

  it('are none for who only reads', () => {
    expect(acts('active', { record: false, transfer: false, sensitive: false })).toEqual([])
    expect(acts('active', { sensitive: false })).not.toContain('party')
  })
})

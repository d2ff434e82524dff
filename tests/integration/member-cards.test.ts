import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCard } from '@/lib/members/cards/check-card'
import { getCard } from '@/lib/members/cards/get-card'
import { issueCard } from '@/lib/members/cards/issue-card'
import { listCards } from '@/lib/members/cards/list-cards'
import { revokeCard } from '@/lib/members/cards/revoke-card'
import { endMembership } from '@/lib/members/end-membership'
import { acceptTransfer } from '@/lib/members/transfers/accept-transfer'
import { offerTransfer } from '@/lib/members/transfers/offer-transfer'
import { buildMember } from '@/tests/support/member-builder'
import { buildTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const codeOf = (url: string | undefined) => url?.split('/').at(-1) ?? ''

describe('a card', () => {
  it('is issued, shown again, replaced and called in; the check tells that it is in force and nothing else', async () => {
    const tenant = await buildTenant(owner)
    const ctx = tenant.contexts.north1Chair
    const member = await buildMember(ctx, tenant.units.north1, { fields: { cardNumber: '00123456' } })
    expect(await getCard({ ctx, input: { member: member.id } })).toMatchObject({ card: null, mayIssue: true })
    const issued = await issueCard({ ctx, input: { member: member.id } })
    expect(issued).toMatchObject({ name: 'Nguyễn Thị Mẫu', cardNumber: '00123456', masked: false })
    expect(issued.card?.checkUrl).toMatch(/^http:\/\/localhost:3000\/card\/[\w-]{22}$/)
    expect(issued.card?.qr.path).toMatch(/^M/)
    expect(await getCard({ ctx, input: { member: member.id } })).toEqual(issued)
    const first = codeOf(issued.card?.checkUrl)
    expect(await checkCard(first, '192.0.2.1')).toBe('valid')

    const again = await issueCard({ ctx, input: { member: member.id } })
    expect(await checkCard(first, '192.0.2.1')).toBe('ended')
    const second = codeOf(again.card?.checkUrl)
    expect(await checkCard(second, '192.0.2.1')).toBe('valid')
    await revokeCard({ ctx, input: { card: again.card!.cardId } })
    expect(await checkCard(second, '192.0.2.1')).toBe('ended')
    await expect(revokeCard({ ctx, input: { card: again.card!.cardId } })).rejects.toMatchObject({
      reason: 'card_revoked',
    })
    const { rows } = await owner.query('SELECT * FROM member_cards WHERE tenant_id = $1', [tenant.id])
    expect(JSON.stringify(rows)).not.toContain(second)
  })

  it('moves with its bearer inside the federation, and ends with the membership', async () => {
    const tenant = await buildTenant(owner)
    const { north1Chair, south1Chair } = tenant.contexts
    const member = await buildMember(north1Chair, tenant.units.north1)
    const code = codeOf((await issueCard({ ctx: north1Chair, input: { member: member.id } })).card?.checkUrl)
    const { transferId } = await offerTransfer({
      ctx: north1Chair,
      input: { member: member.id, version: 1, to: 'south-1', deadline: '2024-07-10' },
    })
    const { memberId } = await acceptTransfer({
      ctx: south1Chair,
      input: { transfer: transferId, effectiveOn: '2024-07-03' },
    })
    expect(await checkCard(code, '192.0.2.2')).toBe('valid')
    const there = await getCard({ ctx: south1Chair, input: { member: memberId } })
    expect(codeOf(there.card?.checkUrl)).toBe(code)
    await endMembership({
      ctx: south1Chair,
      input: { id: memberId, version: 1, on: '2024-07-03', kind: 'resigned', reason: 'Nghỉ việc' },
    })
    expect(await checkCard(code, '192.0.2.2')).toBe('ended')
  })

  it('is none of another union’s, and none of who sees masked names', async () => {
    const tenant = await buildTenant(owner)
    const { north1Chair, south1Chair, northStaff } = tenant.contexts
    const member = await buildMember(north1Chair, tenant.units.north1)
    const { card } = await issueCard({ ctx: north1Chair, input: { member: member.id } })
    for (const [verb, input] of [
      [getCard, { member: member.id }],
      [issueCard, { member: member.id }],
      [revokeCard, { card: card!.cardId }],
    ] as const)
      await expect(verb({ ctx: south1Chair, input })).rejects.toMatchObject({ code: 'not_found' })
    expect(await listCards({ ctx: south1Chair, input: { members: [member.id] } })).toEqual([])
    expect(await getCard({ ctx: northStaff, input: { member: member.id } })).toMatchObject({
      ...{ masked: true, name: 'Nguyễn T. M.', card: null },
    })
    await expect(issueCard({ ctx: northStaff, input: { member: member.id } })).rejects.toMatchObject({
      reason: 'member_masked',
    })
  })

  it('is not found by trying', async () => {
    const code = (digit: number) => String(digit).padStart(22, 'x')
    expect(await checkCard('short', 'trier')).toBe('unknown')
    for (let tries = 0; tries < 60; tries++) expect(await checkCard(code(tries), 'trier')).toBe('unknown')
    expect(await checkCard(code(1), 'trier')).toBe('throttled')
    expect(await checkCard(code(1), 'another')).toBe('unknown')
  })
})

import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { openIdentity } from '@/lib/members/sealed-identity'
import { acceptTransfer } from '@/lib/members/transfers/accept-transfer'
import { declineTransfer } from '@/lib/members/transfers/decline-transfer'
import { findTransferByCode } from '@/lib/members/transfers/find-transfer-by-code'
import { getTransfer } from '@/lib/members/transfers/get-transfer'
import { listTransfers } from '@/lib/members/transfers/list-transfers'
import { offerTransfer } from '@/lib/members/transfers/offer-transfer'
import { searchDestinations } from '@/lib/members/transfers/search-destinations'
import { withdrawTransfer } from '@/lib/members/transfers/withdraw-transfer'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { buildMember, madeUpIdentity, type BuiltMember } from '@/tests/support/member-builder'
import { entry, spells } from '@/tests/support/member-entries'
import { buildTenant, type TestTenant, type UnitName } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const today: CalendarDate = '2024-07-03'
const deadline: CalendarDate = '2024-07-20'
let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const later = (ctx: Context, days: number): Context => ({ ...ctx, today: addDays(ctx.today, days) })

const offer = async (tenant: TestTenant, ctx: Context, member: BuiltMember, to?: UnitName) =>
  offerTransfer({
    ctx,
    input: {
      member: member.id,
      version: (await entry(owner, tenant, member.id)).version,
      deadline,
      ...(to && { to: tenant.units[to].code }),
      decisionNumber: '12/QĐ-CĐ',
    },
  })

describe('a move inside the federation', () => {
  it('is offered, seen masked, accepted: one membership on every day, the record comes along', async () => {
    const tenant = await buildTenant(owner, { today })
    const { north1Chair, south1Chair } = tenant.contexts
    const identityNumber = madeUpIdentity('female', 1990)
    const member = await buildMember(north1Chair, tenant.units.north1, {
      fields: {
        identityNumber,
        cardNumber: '0012345',
        phone: '+84912345678',
        birthYear: 1990,
        sex: 'female',
      },
      sensitive: { ethnicity: 'Tày', religion: null, partyMember: true },
    })
    const { transferId } = await offer(tenant, north1Chair, member, 'south1')
    expect(await entry(owner, tenant, member.id)).toMatchObject({ status: 'transferring', day: '2021-01-01' })

    const seen = await getTransfer({ ctx: south1Chair, input: { transfer: transferId } })
    expect(seen).toMatchObject({
      ...{ direction: 'incoming', state: 'offered', fullName: null, memberId: null, daysLeft: 17 },
      evidence: { name: 'Nguyễn T. M.', birthYear: 1990, identity: `•••• ${identityNumber.slice(-4)}` },
      may: { accept: true, decline: true, withdraw: false },
    })
    expect(JSON.stringify(seen)).not.toContain('Mẫu')
    expect(JSON.stringify(seen)).not.toContain('0912345678')

    const ctx = later(south1Chair, 5)
    const accepted = await acceptTransfer({
      ctx,
      input: { transfer: transferId, effectiveOn: '2024-07-05', decisionNumber: '7/QĐ' },
    })
    const origin = await entry(owner, tenant, member.id)
    const arrived = await entry(owner, tenant, accepted.memberId)
    expect(origin).toMatchObject({ status: 'transferred', day: '2024-07-05' })
    expect(arrived).toMatchObject({
      ...{ status: 'active', day: '2024-07-05', person_id: member.personId, card_number: '0012345' },
      ...{ phone: '+84912345678', unit_id: tenant.units.south1.id, sub_unit_id: null },
    })
    expect(
      openIdentity(south1Chair, {
        id: accepted.memberId,
        identityCipher: arrived['identity_cipher'] as Buffer,
      }),
    ).toBe(identityNumber)
    expect(arrived['identity_cipher']).not.toEqual(origin['identity_cipher'])
    expect(await spells(owner, tenant, member.id)).toEqual([
      { state: 'active', from: '2021-01-01', to: '2024-07-05' },
    ])
    expect(await spells(owner, tenant, accepted.memberId)).toEqual([
      { state: 'active', from: '2024-07-05', to: null },
    ])
    const { rows: sensitive } = await owner.query(
      'SELECT ethnicity, party_member FROM member_sensitive WHERE member_id = $1',
      [accepted.memberId],
    )
    expect(sensitive).toEqual([{ ethnicity: 'Tày', party_member: true }])
    const { rows: events } = await owner.query(
      `SELECT member_id, kind FROM member_events WHERE tenant_id = $1 AND kind <> 'admitted' ORDER BY kind`,
      [tenant.id],
    )
    expect(events).toEqual([
      { member_id: accepted.memberId, kind: 'transferred_in' },
      { member_id: member.id, kind: 'transferred_out' },
    ])
    const { rows: trail } = await owner.query(
      `SELECT act, unit_path FROM audit_events WHERE tenant_id = $1 AND act LIKE 'member.transferred%' ORDER BY act`,
      [tenant.id],
    )
    expect(trail).toEqual([
      { act: 'member.transferred_in', unit_path: tenant.units.south1.path },
      { act: 'member.transferred_out', unit_path: tenant.units.north1.path },
    ])
    await expect(
      acceptTransfer({ ctx, input: { transfer: transferId, effectiveOn: '2024-07-05' } }),
    ).rejects.toMatchObject({ reason: 'transfer_decided' })
    const list = await listTransfers({ ctx: north1Chair, input: { state: 'done' } })
    expect(list.transfers).toMatchObject([{ state: 'accepted', fullName: 'Nguyễn Thị Mẫu', arrivedId: null }])
    expect(list.waiting).toEqual({ incoming: 0, outgoing: 0 })
  })

  it('leaves the member where they are when declined, withdrawn or lapsed', async () => {
    const tenant = await buildTenant(owner, { today })
    const { north1Chair, south1Chair } = tenant.contexts
    const member = await buildMember(north1Chair, tenant.units.north1)
    const back = async () => (await entry(owner, tenant, member.id)).status
    const first = await offer(tenant, north1Chair, member, 'south1')
    await declineTransfer({ ctx: south1Chair, input: { transfer: first.transferId, reason: 'Không quen' } })
    expect(await back()).toBe('active')
    const second = await offer(tenant, north1Chair, member, 'south1')
    await expect(offer(tenant, north1Chair, member, 'south1')).rejects.toMatchObject({
      reason: 'transfer_not_active',
    })
    await withdrawTransfer({ ctx: north1Chair, input: { transfer: second.transferId, reason: 'Nhầm' } })
    expect(await back()).toBe('active')
    const third = await offer(tenant, north1Chair, member, 'south1')
    const after = later(south1Chair, 30)
    expect(await getTransfer({ ctx: after, input: { transfer: third.transferId } })).toMatchObject({
      ...{ state: 'expired', daysLeft: null, may: { accept: false } },
    })
    await expect(
      acceptTransfer({ ctx: after, input: { transfer: third.transferId, effectiveOn: '2024-07-10' } }),
    ).rejects.toMatchObject({ reason: 'transfer_lapsed' })
    expect(await back()).toBe('active')
    const { rows } = await owner.query(
      'SELECT state FROM member_transfers WHERE tenant_id = $1 ORDER BY id',
      [tenant.id],
    )
    expect(rows.map(({ state }: { state: string }) => state)).toEqual(['declined', 'withdrawn', 'expired'])
    expect(await spells(owner, tenant, member.id)).toEqual([
      { state: 'active', from: '2021-01-01', to: null },
    ])
  })

  it('refuses what cannot be: other units’ offers, days outside, the same union, past events', async () => {
    const tenant = await buildTenant(owner, { today })
    const { north1Chair, south1Chair, bothAsChair, leader } = tenant.contexts
    const member = await buildMember(north1Chair, tenant.units.north1)
    await expect(offer(tenant, north1Chair, member, 'north1')).rejects.toMatchObject({
      reason: 'transfer_same_unit',
    })
    await expect(offer(tenant, north1Chair, member, 'southClosed')).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(offer(tenant, south1Chair, member, 'south1')).rejects.toMatchObject({ code: 'not_found' })
    const { transferId: transfer } = await offer(tenant, north1Chair, member, 'south1')
    await expect(
      acceptTransfer({ ctx: bothAsChair, input: { transfer, effectiveOn: today } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      declineTransfer({ ctx: bothAsChair, input: { transfer, reason: 'x' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      withdrawTransfer({ ctx: south1Chair, input: { transfer, reason: 'x' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(listTransfers({ ctx: leader, input: {} })).rejects.toMatchObject({ code: 'forbidden' })
    for (const effectiveOn of ['2024-07-02', '2024-07-04'])
      await expect(
        acceptTransfer({ ctx: south1Chair, input: { transfer, effectiveOn } }),
      ).rejects.toMatchObject({ fieldProblems: { effectiveOn: 'transfer_day' } })
    expect((await entry(owner, tenant, member.id)).status).toBe('transferring')
  })

  it('finds destinations of the whole federation by name, open unions alone', async () => {
    const tenant = await buildTenant(owner, { today })
    const { units } = await searchDestinations({ ctx: tenant.contexts.north1Chair, input: { q: 'cđcs nam' } })
    expect(units.map(({ code }) => code)).toEqual(['south-1', 'south-2', 'south-3'])
    expect(Object.keys(units[0]!)).toEqual(['code', 'name'])
  })
})

describe('a move to another federation', () => {
  it('goes by a one-time code, in one transaction over both, audited in both', async () => {
    const here = await buildTenant(owner, { today })
    const there = await buildTenant(owner, { today })
    const identityNumber = madeUpIdentity('male', 1988)
    const member = await buildMember(here.contexts.north1Chair, here.units.north1, {
      fields: { identityNumber, cardNumber: '0099', note: 'riêng' },
    })
    const { code, toUnit } = await offer(here, here.contexts.north1Chair, member)
    expect(toUnit).toBeNull()
    expect(code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)
    const { rows: stored } = await owner.query('SELECT * FROM member_transfers WHERE tenant_id = $1', [
      here.id,
    ])
    expect(JSON.stringify(stored)).not.toContain(code!.replaceAll('-', ''))

    const ctx = there.contexts.south1Chair
    const seen = await findTransferByCode({ ctx, input: { code: code!.toLowerCase() } })
    expect(seen).toMatchObject({ evidence: { name: 'Nguyễn T. M.' }, ownUnit: { code: 'south-1' } })
    const accepted = await acceptTransfer({ ctx, input: { code, effectiveOn: today } })
    expect(await entry(owner, here, member.id)).toMatchObject({ status: 'transferred', day: today })
    const arrived = await entry(owner, there, accepted.memberId)
    expect(arrived).toMatchObject({ status: 'active', card_number: null, note: null })
    expect(arrived['person_id']).not.toBe(member.personId)
    expect(
      openIdentity(ctx, { id: accepted.memberId, identityCipher: arrived['identity_cipher'] as Buffer }),
    ).toBe(identityNumber)
    const { rows: trail } = await owner.query(
      `SELECT tenant_id, act FROM audit_events WHERE act LIKE 'member.transferred%' AND tenant_id = ANY($1) ORDER BY act`,
      [[here.id, there.id]],
    )
    expect(trail).toEqual([
      { tenant_id: there.id, act: 'member.transferred_in' },
      { tenant_id: here.id, act: 'member.transferred_out' },
    ])
    await expect(acceptTransfer({ ctx, input: { code, effectiveOn: today } })).rejects.toMatchObject({
      reason: 'transfer_decided',
    })
    const list = await listTransfers({ ctx: here.contexts.north1Chair, input: { state: 'all' } })
    expect(list.transfers[0]).toMatchObject({
      state: 'accepted',
      evidence: { toUnit: there.units.south1.name },
    })
  })

  it('leaves both sides untouched where the person lives there already, and stops guessing', async () => {
    const here = await buildTenant(owner, { today })
    const there = await buildTenant(owner, { today })
    const identityNumber = madeUpIdentity()
    const member = await buildMember(here.contexts.north1Chair, here.units.north1, {
      fields: { identityNumber },
    })
    await buildMember(there.contexts.north1Chair, there.units.north1, { fields: { identityNumber } })
    const { code } = await offer(here, here.contexts.north1Chair, member)
    const ctx = there.contexts.south1Chair
    await expect(acceptTransfer({ ctx, input: { code, effectiveOn: today } })).rejects.toMatchObject({
      reason: 'transfer_person_here',
    })
    expect((await entry(owner, here, member.id)).status).toBe('transferring')
    for (let tries = 0; tries < 10; tries++)
      await expect(findTransferByCode({ ctx, input: { code: `${tries}` } })).rejects.toMatchObject({
        reason: 'transfer_code_unknown',
      })
    await expect(findTransferByCode({ ctx, input: { code } })).rejects.toMatchObject({ code: 'throttled' })
    await expect(acceptTransfer({ ctx, input: { code, effectiveOn: today } })).rejects.toMatchObject({
      code: 'throttled',
    })
  })
})

import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { admitMember } from '@/lib/members/admit-member'
import { declineApplication } from '@/lib/members/decline-application'
import { endMembership } from '@/lib/members/end-membership'
import { getMember } from '@/lib/members/get-member'
import { honourMember } from '@/lib/members/honour-member'
import { readmitMember } from '@/lib/members/readmit-member'
import { resumeMember } from '@/lib/members/resume-member'
import { suspendMember } from '@/lib/members/suspend-member'
import type { MemberActView } from '@/lib/members/views'
import { voidEvent } from '@/lib/members/void-event'
import { voidMember } from '@/lib/members/void-member'
import { buildMember, type MemberWishes } from '@/tests/support/member-builder'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let chair: Context

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
  chair = tenant.contexts.north1Chair
})
afterAll(() => owner.end())

const member = (wishes: MemberWishes = {}) => buildMember(chair, tenant.units.north1, wishes)
const look = (id: string) => getMember({ ctx: chair, input: { id } })
const applied = { events: [{ kind: 'applied', on: '2024-05-01' }] } as const
const resigned = {
  events: [
    { kind: 'admitted', on: '2021-01-01' },
    { kind: 'resigned', on: '2023-01-01' },
  ],
} as const
const decision = { decisionNumber: '7/QĐ', decidedOn: '2024-05-30' } as const
type Verb = (call: { ctx: Context; input: unknown }) => Promise<MemberActView>

describe('an application', () => {
  it('becomes a membership by a decision', async () => {
    const { id } = await member(applied)
    const answer = await admitMember({ ctx: chair, input: { id, version: 1, on: '2024-06-01', ...decision } })
    expect(answer).toEqual({ id, version: 2, status: 'active', statusOn: '2024-06-01' })
    expect(await look(id)).toMatchObject({
      spells: [{ state: 'active', from: '2024-06-01', to: null }],
      fields: { joinedOn: '2024-06-01', admissionDecision: '7/QĐ' },
      changes: [{ version: 2, by: chair.userName }],
    })
    await expect(
      admitMember({ ctx: chair, input: { id, version: 2, on: '2024-06-01', ...decision } }),
    ).rejects.toMatchObject({
      reason: 'member_not_pending',
    })
  })

  it('that is declined leaves a void record with the reason', async () => {
    const { id } = await member(applied)
    expect(
      await declineApplication({ ctx: chair, input: { id, version: 1, reason: 'Chưa đủ điều kiện' } }),
    ).toMatchObject({
      status: 'voided',
    })
    expect((await look(id)).events).toMatchObject([
      { kind: 'applied', voided: { reason: 'Chưa đủ điều kiện' } },
    ])
  })

  it('of a leaver that is declined leaves a leaver', async () => {
    const { id } = await member({ events: [...resigned.events, { kind: 'applied', on: '2024-05-01' }] })
    expect(
      await declineApplication({ ctx: chair, input: { id, version: 1, reason: 'Chưa đủ' } }),
    ).toMatchObject({
      status: 'left',
      statusOn: '2023-01-01',
    })
  })
})

describe('a membership', () => {
  it('is suspended, goes on, ends and begins again, and its days follow', async () => {
    const { id } = await member()
    const act = async (verb: Verb, version: number, on: string, more: object = {}) =>
      verb({ ctx: chair, input: { id, version, on, ...more } })
    await act(suspendMember, 1, '2022-01-01', { reason: 'Nghỉ không lương' })
    await act(resumeMember, 2, '2022-07-01')
    await act(endMembership, 3, '2023-01-01', { kind: 'resigned' })
    expect(await act(readmitMember, 4, '2024-01-01', decision)).toMatchObject({
      version: 5,
      status: 'active',
    })
    const { spells, events } = await look(id)
    expect(spells).toEqual([
      { state: 'active', from: '2021-01-01', to: '2022-01-01' },
      { state: 'suspended', from: '2022-01-01', to: '2022-07-01' },
      { state: 'active', from: '2022-07-01', to: '2023-01-01' },
      { state: 'active', from: '2024-01-01', to: null },
    ])
    expect(events.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['admitted', null],
      ['resigned', null],
      ['resumed', null],
      ['suspended', 'Nghỉ không lương'],
      ['admitted', null],
    ])
  })

  it.each([
    ['retired', 'retired'],
    ['died', 'deceased'],
    ['resigned', 'left'],
  ])('ends as %s without a decision', async (kind, status) => {
    const { id } = await member()
    const input = { id, version: 1, on: '2024-06-10', kind }
    expect(await endMembership({ ctx: chair, input })).toMatchObject({ status, statusOn: '2024-06-10' })
  })

  it.each([['struck_off'], ['expelled']])('ends as %s by a decision with a reason alone', async (kind) => {
    const { id } = await member()
    const input = { id, version: 1, on: '2024-06-10', kind }
    await expect(endMembership({ ctx: chair, input })).rejects.toMatchObject({
      fieldProblems: { decisionNumber: 'required', reason: 'required' },
    })
    const full = { ...input, ...decision, reason: 'Vi phạm Điều lệ' }
    expect(await endMembership({ ctx: chair, input: full })).toMatchObject({ status: kind })
  })

  it('may end in honour', async () => {
    const { id } = await member({
      events: [
        { kind: 'admitted', on: '2021-01-01' },
        { kind: 'retired', on: '2023-01-01' },
      ],
    })
    const input = { id, version: 1, on: '2023-02-01', ...decision }
    expect(await honourMember({ ctx: chair, input })).toMatchObject({ status: 'honorary' })
  })

  it('takes nothing that does not follow, and nothing to come', async () => {
    const { id } = await member()
    await expect(
      resumeMember({ ctx: chair, input: { id, version: 1, on: '2022-01-01' } }),
    ).rejects.toMatchObject({
      reason: 'member_event_does_not_follow',
    })
    await expect(
      endMembership({ ctx: chair, input: { id, version: 1, on: '2024-07-04', kind: 'resigned' } }),
    ).rejects.toMatchObject({ fieldProblems: { on: 'day_to_come' } })
    await expect(
      endMembership({ ctx: chair, input: { id, version: 9, on: '2024-07-01', kind: 'resigned' } }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('cannot begin again on days that its person spent in another union', async () => {
    const { id, personId } = await member(resigned)
    await buildMember(tenant.contexts.south1Chair, tenant.units.south1, {
      personId,
      events: [
        { kind: 'transferred_in', on: '2023-06-01' },
        { kind: 'resigned', on: '2024-06-01' },
      ],
    })
    const again = (on: string) => readmitMember({ ctx: chair, input: { id, version: 1, on, ...decision } })
    await expect(again('2024-05-31')).rejects.toMatchObject({ reason: 'member_in_two_places' })
    expect(await again('2024-06-01')).toMatchObject({ status: 'active' })
  })

  it('cannot begin again while its person is a member elsewhere', async () => {
    const { id, personId } = await member(resigned)
    await buildMember(tenant.contexts.south1Chair, tenant.units.south1, {
      personId,
      events: [{ kind: 'applied', on: '2024-06-01' }],
    })
    await expect(
      readmitMember({ ctx: chair, input: { id, version: 1, on: '2024-05-01', ...decision } }),
    ).rejects.toMatchObject({ reason: 'member_held_elsewhere' })
  })
})

describe('a mistake', () => {
  it('is voided with a reason, and the days are those that the rest says', async () => {
    const { id } = await member(resigned)
    const [ending] = (await look(id)).events
    const input = { id, version: 1, eventId: ending?.id, reason: 'Nhập nhầm người' }
    expect(await voidEvent({ ctx: chair, input })).toMatchObject({
      version: 2,
      status: 'active',
      statusOn: '2021-01-01',
    })
    expect(await look(id)).toMatchObject({
      spells: [{ state: 'active', from: '2021-01-01', to: null }],
      events: [
        { kind: 'resigned', voided: { reason: 'Nhập nhầm người', by: chair.userName } },
        { kind: 'admitted' },
      ],
    })
    await expect(voidEvent({ ctx: chair, input: { ...input, version: 2 } })).rejects.toMatchObject({
      reason: 'member_event_voided',
    })
  })

  it('in the middle of a history is not voided alone', async () => {
    const { id } = await member(resigned)
    const admitted = (await look(id)).events.at(-1)
    await expect(
      voidEvent({ ctx: chair, input: { id, version: 1, eventId: admitted?.id, reason: 'Nhầm' } }),
    ).rejects.toMatchObject({ reason: 'member_event_does_not_follow' })
  })

  it('that is all there is takes the whole record', async () => {
    const { id } = await member()
    const [only] = (await look(id)).events
    await expect(
      voidEvent({ ctx: chair, input: { id, version: 1, eventId: only?.id, reason: 'Nhầm' } }),
    ).rejects.toMatchObject({ reason: 'member_last_event' })
    await voidMember({ ctx: chair, input: { id, version: 1, reason: 'Nhập hai lần' } })
    expect(await look(id)).toMatchObject({
      status: 'voided',
      spells: [],
      may: { edit: false, record: false },
    })
    await expect(voidMember({ ctx: chair, input: { id, version: 2, reason: 'Nhầm' } })).rejects.toMatchObject(
      {
        reason: 'member_void',
      },
    )
  })

  it('cannot be undone where the person is elsewhere by now', async () => {
    const { id, personId } = await member(resigned)
    await buildMember(tenant.contexts.south1Chair, tenant.units.south1, {
      personId,
      events: [{ kind: 'transferred_in', on: '2023-06-01' }],
    })
    const [ending] = (await look(id)).events
    await expect(
      voidEvent({ ctx: chair, input: { id, version: 1, eventId: ending?.id, reason: 'Nhầm' } }),
    ).rejects.toMatchObject({ reason: 'member_in_two_places' })
    expect(await look(id)).toMatchObject({ status: 'left', version: 1 })
  })
})

import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { admitMember } from '@/lib/members/admit-member'
import { beginPosition } from '@/lib/members/begin-position'
import { declineApplication } from '@/lib/members/decline-application'
import { endMembership } from '@/lib/members/end-membership'
import { endPosition } from '@/lib/members/end-position'
import { getMember } from '@/lib/members/get-member'
import { honourMember } from '@/lib/members/honour-member'
import { readmitMember } from '@/lib/members/readmit-member'
import { recordPartyEvent } from '@/lib/members/record-party-event'
import { resumeMember } from '@/lib/members/resume-member'
import { suspendMember } from '@/lib/members/suspend-member'
import type { MemberActView } from '@/lib/members/views'
import { voidEvent } from '@/lib/members/void-event'
import { voidMember } from '@/lib/members/void-member'
import { countStatements } from '@/tests/support/count-statements'
import { buildMember } from '@/tests/support/member-builder'
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

const member = () => buildMember(chair, tenant.units.north1)
const look = (id: string) => getMember({ ctx: chair, input: { id } })
const decision = { decisionNumber: '7/QĐ', decidedOn: '2024-05-30' } as const
type Verb = (call: { ctx: Context; input: unknown }) => Promise<MemberActView>

describe('positions', () => {
  it('begin and end, and end with the membership', async () => {
    const { id } = await member()
    const begin = (version: number, position: string) =>
      beginPosition({ ctx: chair, input: { id, version, on: '2023-01-01', position } })
    await begin(1, 'chair')
    await begin(2, 'committee')
    await expect(begin(3, 'chair')).rejects.toMatchObject({ reason: 'position_held' })
    const held = (await look(id)).positions.find(({ position }) => position === 'committee')
    const end = (on: string) =>
      endPosition({ ctx: chair, input: { id, version: 3, positionId: held?.id, on } })
    await expect(end('2023-01-01')).rejects.toMatchObject({ fieldProblems: { on: 'day_too_early' } })
    await end('2024-01-01')
    await endMembership({ ctx: chair, input: { id, version: 4, on: '2024-06-01', kind: 'retired' } })
    const { positions } = await look(id)
    expect(Object.fromEntries(positions.map(({ position, to }) => [position, to]))).toEqual({
      chair: '2024-06-01',
      committee: '2024-01-01',
    })
    await expect(begin(5, 'chair')).rejects.toMatchObject({ reason: 'member_not_active' })
  })
})

describe('Party matters', () => {
  it('are for who may see what is sensitive', async () => {
    const { id } = await member()
    const input = { id, version: 1, on: '2024-03-01', kind: 'party_referred' }
    const { northStaff } = tenant.contexts
    await expect(recordPartyEvent({ ctx: northStaff, input })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await recordPartyEvent({ ctx: chair, input })).toMatchObject({ status: 'active', version: 2 })
    expect((await look(id)).events.map(({ kind }) => kind)).toEqual(['party_referred', 'admitted'])
    expect((await getMember({ ctx: northStaff, input: { id } })).events.map(({ kind }) => kind)).toEqual([
      'admitted',
    ])
  })
})

const day = { on: '2024-06-01' }
const acts: [string, Verb, object][] = [
  ['admitMember', admitMember, { ...day, ...decision }],
  ['declineApplication', declineApplication, { reason: 'x' }],
  ['suspendMember', suspendMember, { ...day, reason: 'x' }],
  ['resumeMember', resumeMember, day],
  ['endMembership', endMembership, { ...day, kind: 'resigned' }],
  ['honourMember', honourMember, { ...day, ...decision }],
  ['readmitMember', readmitMember, { ...day, ...decision }],
  ['voidEvent', voidEvent, { eventId: uuidv7(), reason: 'x' }],
  ['voidMember', voidMember, { reason: 'x' }],
  ['beginPosition', beginPosition, { ...day, position: 'chair' }],
  ['endPosition', endPosition, { ...day, positionId: uuidv7() }],
  ['recordPartyEvent', recordPartyEvent, { ...day, kind: 'party_referred' }],
]

it.each(acts)(
  '%s: a member elsewhere is one that is nowhere, with as many statements',
  async (_, verb, more) => {
    const foreign = await buildMember(tenant.contexts.south1Chair, tenant.units.south1)
    const asked = async (id: string) => {
      let failure: unknown
      const { statements } = await countStatements(async () => {
        failure = await verb({ ctx: chair, input: { id, version: 1, ...more } }).catch(
          (error: unknown) => error,
        )
      })
      expect(failure).toMatchObject({ code: 'not_found' })
      return statements
    }
    expect(await asked(foreign.id)).toBe(await asked(uuidv7()))
  },
)

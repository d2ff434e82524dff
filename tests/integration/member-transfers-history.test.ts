import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptTransfer } from '@/lib/members/transfers/accept-transfer'
import { declineTransfer } from '@/lib/members/transfers/decline-transfer'
import { offerTransfer } from '@/lib/members/transfers/offer-transfer'
import { withdrawTransfer } from '@/lib/members/transfers/withdraw-transfer'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { buildMember } from '@/tests/support/member-builder'
import { entry, expectFolded } from '@/tests/support/member-entries'
import { buildTenant } from '@/tests/support/tenant-builder'
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

describe('answers at one moment', () => {
  it('are one answer: a second acceptance, or a withdrawal, hears that it is decided', async () => {
    const tenant = await buildTenant(owner, { today })
    const { north1Chair, south1Chair } = tenant.contexts
    for (let round = 0; round < 4; round++) {
      const member = await buildMember(north1Chair, tenant.units.north1)
      const { transferId: transfer } = await offerTransfer({
        ctx: north1Chair,
        input: { member: member.id, version: 1, to: tenant.units.south1.code, deadline },
      })
      const accept = () => acceptTransfer({ ctx: south1Chair, input: { transfer, effectiveOn: today } })
      const withdraw = () => withdrawTransfer({ ctx: north1Chair, input: { transfer, reason: 'Nhầm' } })
      const answers = await Promise.allSettled([accept(), round % 2 ? withdraw() : accept(), accept()])
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const answer of answers)
        if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ reason: 'transfer_decided' })
    }
    await expectFolded(owner, tenant)
  })
})

describe('whatever moves happen', () => {
  it('keeps one membership a day for each person and the federation’s head-count', async () => {
    const tenant = await buildTenant(owner, { today: '2024-01-01' })
    const chairs = { north1: tenant.contexts.north1Chair, south1: tenant.contexts.south1Chair }
    const people = await Promise.all(
      [0, 1, 2].map(async () => ({
        at: 'north1' as 'north1' | 'south1',
        id: (
          await buildMember(chairs.north1, tenant.units.north1, {
            events: [{ kind: 'admitted', on: '2023-01-01' }],
          })
        ).id,
      })),
    )
    let day: CalendarDate = '2024-01-01'
    const step = fc.record({
      who: fc.nat(2),
      answer: fc.constantFrom('accept', 'decline', 'withdraw'),
      wait: fc.nat(4),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const { who, answer, wait } of steps) {
          const person = people[who]!
          const to = person.at === 'north1' ? 'south1' : 'north1'
          const origin = { ...chairs[person.at], today: day }
          const { version } = await entry(owner, tenant, person.id)
          const { transferId } = await offerTransfer({
            ctx: origin,
            input: { member: person.id, version, to: tenant.units[to].code, deadline: addDays(day, 30) },
          })
          day = addDays(day, wait)
          const destination = { ...chairs[to], today: day }
          if (answer === 'accept') {
            const { memberId } = await acceptTransfer({
              ctx: destination,
              input: { transfer: transferId, effectiveOn: day },
            })
            Object.assign(person, { at: to, id: memberId })
          } else if (answer === 'decline') {
            await declineTransfer({ ctx: destination, input: { transfer: transferId, reason: 'x' } })
          } else {
            await withdrawTransfer({
              ctx: { ...origin, today: day },
              input: { transfer: transferId, reason: 'x' },
            })
          }
        }
        const { rows } = await owner.query<{ held: number; persons: number }>(
          `SELECT count(s.id)::int AS held, count(DISTINCT s.person_id)::int AS persons
           FROM generate_series('2023-01-01'::date, $2::date, '1 day') d
           LEFT JOIN membership_spells s ON s.tenant_id = $1 AND s.voided_at IS NULL AND s.state = 'active'
             AND s.valid_from <= d AND (s.valid_to IS NULL OR s.valid_to > d)
           GROUP BY d`,
          [tenant.id, day],
        )
        for (const { held, persons } of rows) expect([held, persons]).toEqual([3, 3])
        await expectFolded(owner, tenant)
        const { rows: counted } = await owner.query<{ members: number }>(
          `SELECT coalesce(sum(members), 0)::int AS members FROM member_counts
           WHERE tenant_id = $1 AND status IN ('active', 'transferring')`,
          [tenant.id],
        )
        expect(counted).toEqual([{ members: 3 }])
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })
})

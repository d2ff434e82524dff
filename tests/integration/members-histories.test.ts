import fc from 'fast-check'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { addMember } from '@/lib/members/add-member'
import { admitMember } from '@/lib/members/admit-member'
import { endMembership } from '@/lib/members/end-membership'
import { getMember } from '@/lib/members/get-member'
import { readmitMember } from '@/lib/members/readmit-member'
import { resumeMember } from '@/lib/members/resume-member'
import { suspendMember } from '@/lib/members/suspend-member'
import { voidEvent } from '@/lib/members/void-event'
import { addDays } from '@/lib/periods/rules/calendar-date'
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

const horizon = 30
const dayAt = (index: number) => addDays('2024-06-01', index)
const kinds = [
  'apply',
  'add',
  'admit',
  'suspend',
  'resume',
  'resigned',
  'died',
  'readmit',
  'void',
  'void',
] as const
type Act = { kind: (typeof kinds)[number]; day: number; pick: number }

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), day: fc.nat(horizon), pick: fc.nat(50) }),
  { minLength: 10, maxLength: 16 },
)

/** Does one act, or nothing where the verb refuses. */
async function perform({ kind, day, pick }: Act, ids: string[]): Promise<void> {
  const on = dayAt(day)
  if (kind === 'apply' || kind === 'add') {
    const opening = kind === 'apply' ? { kind: 'applied', on } : { kind: 'admitted', on, decisionNumber: '1' }
    const input = { key: uuidv7(), fields: { fullName: 'Lê Thị Thử' }, opening, confirmed: true }
    const answer = await addMember({ ctx: chair, input })
    if (answer.status === 'added') ids.push(answer.id)
    return
  }
  const id = ids[pick % Math.max(ids.length, 1)]
  if (id === undefined) return
  const { version, events } = await getMember({ ctx: chair, input: { id } })
  const input = { id, version, on, decisionNumber: '1', reason: 'thử' }
  const verbs = {
    admit: () => admitMember({ ctx: chair, input }),
    suspend: () => suspendMember({ ctx: chair, input }),
    resume: () => resumeMember({ ctx: chair, input }),
    resigned: () => endMembership({ ctx: chair, input: { ...input, kind: 'resigned' } }),
    died: () => endMembership({ ctx: chair, input: { ...input, kind: 'died' } }),
    readmit: () => readmitMember({ ctx: chair, input }),
    void: () =>
      voidEvent({ ctx: chair, input: { ...input, eventId: events[pick % events.length]?.id ?? uuidv7() } }),
  }
  await verbs[kind]().catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error
  })
}

/** From the stored rows alone: who counts on each day by spells and by events, and by the counts of today. */
async function differences(): Promise<unknown[]> {
  const { rows } = await owner.query(
    `WITH days AS (SELECT generate_series($2::date, $3::date, '1 day')::date AS day),
     by_spell AS (
       SELECT d.day, s.member_id, count(*) AS times FROM days d JOIN membership_spells s
         ON s.tenant_id = $1 AND s.state = 'active' AND s.voided_at IS NULL
        AND s.valid_from <= d.day AND (s.valid_to IS NULL OR s.valid_to > d.day)
       GROUP BY 1, 2),
     by_event AS (
       SELECT d.day, m.id AS member_id, 1 AS times FROM days d CROSS JOIN members m
       JOIN LATERAL (SELECT e.kind FROM member_events e
                     WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id AND e.voided_at IS NULL AND e.effective_on <= d.day
                     ORDER BY e.effective_on DESC, e.id DESC LIMIT 1) last ON last.kind IN ('admitted', 'resumed')
       WHERE m.tenant_id = $1)
     SELECT 'day' AS what, coalesce(s.day, e.day)::text AS at FROM by_spell s FULL JOIN by_event e USING (day, member_id)
     WHERE s.times IS DISTINCT FROM e.times
     UNION ALL
     SELECT 'count', status FROM (
       SELECT status, sum(members) AS kept FROM member_counts WHERE tenant_id = $1 GROUP BY status) c
     FULL JOIN (SELECT status, count(*) AS stood FROM members WHERE tenant_id = $1 GROUP BY status) m USING (status)
     WHERE coalesce(c.kept, 0) <> coalesce(m.stood, 0)
     UNION ALL
     SELECT 'today', m.id::text FROM members m WHERE m.tenant_id = $1
       AND (m.status = 'active') <> EXISTS (SELECT FROM membership_spells s WHERE s.tenant_id = m.tenant_id AND s.member_id = m.id
             AND s.voided_at IS NULL AND s.state = 'active' AND s.valid_to IS NULL)`,
    [tenant.id, dayAt(0), dayAt(horizon)],
  )
  return rows
}

it('over random histories the stored days, the events and the counts say the same', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const ids: string[] = []
      for (const act of list) await perform(act, ids)
      expect(await differences()).toEqual([])
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

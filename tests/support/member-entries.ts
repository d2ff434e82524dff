import type { ClientBase } from 'pg'
import { expect } from 'vitest'
import type { MemberEventFact } from '@/lib/members/rules/member-event'
import { foldEvents, isMembership } from '@/lib/members/rules/membership'
import type { TestTenant } from '@/tests/support/tenant-builder'

/** An entry as it stands in the database, its day as text. */
export async function entry(owner: ClientBase, tenant: TestTenant, id: string) {
  const { rows } = await owner.query<Record<string, unknown> & { version: number; status: string }>(
    'SELECT *, status_on::text AS day FROM members WHERE tenant_id = $1 AND id = $2',
    [tenant.id, id],
  )
  return rows[0]!
}

/** The days of an entry that stand. */
export async function spells(owner: ClientBase, tenant: TestTenant, id: string) {
  const { rows } = await owner.query<{ state: string; from: string; to: string | null }>(
    `SELECT state, valid_from::text AS "from", valid_to::text AS "to" FROM membership_spells
     WHERE tenant_id = $1 AND member_id = $2 AND voided_at IS NULL ORDER BY valid_from`,
    [tenant.id, id],
  )
  return rows
}

/** The days kept of each entry are those that its events give by the one rule. */
export async function expectFolded(owner: ClientBase, tenant: TestTenant) {
  const { rows } = await owner.query<{ id: string; events: MemberEventFact[] }>(
    `SELECT m.id, (SELECT jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'effectiveOn', e.effective_on))
                   FROM member_events e WHERE e.member_id = m.id AND e.voided_at IS NULL) AS events
     FROM members m WHERE m.tenant_id = $1`,
    [tenant.id],
  )
  for (const { id, events } of rows) {
    const folded = foldEvents(events)
    if (!isMembership(folded)) throw new Error(folded.code)
    expect(await spells(owner, tenant, id)).toEqual(folded.spells)
    expect(await entry(owner, tenant, id)).toMatchObject({ status: folded.status, day: folded.statusOn })
  }
}

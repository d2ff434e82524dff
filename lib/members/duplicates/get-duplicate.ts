import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { findMember } from '@/lib/members/internal'
import { agree, mergeableFields, proposedChoices } from '@/lib/members/rules/merge-fields'
import { hiddenStatuses } from '@/lib/members/rules/member-status'
import { comparedFields, shownChoice } from './compared-fields'
import { orderedPair } from './ordered-pair'
import { readPairs } from './read-pairs'
import { getDuplicateInput } from './schemas'
import type { DuplicateEvent, DuplicateView } from './views'

/**
 * Two entries side by side, masked as the asker sees records: that they say the same is told all the same.
 * @throws DomainError not_found
 */
export async function getDuplicate({ ctx, input }: { ctx: Context; input: unknown }): Promise<DuplicateView> {
  const wish = parseInput(getDuplicateInput, input)
  return withScope(ctx, async (tx) => {
    const [pair] = await readPairs(tx, ctx, { pair: orderedPair(wish.first, wish.second) })
    if (!pair) throw notFound()
    requireCapability(ctx, 'members.read')
    const first = await findMember(tx, ctx, pair.first.id)
    const second = await findMember(tx, ctx, pair.second.id)
    const { events, sensitive } = await readBeside(tx, ctx, [first.id, second.id])
    const [one, other] = [comparedFields(first), comparedFields(second)]
    const open = ![first, second].some(({ status }) => hiddenStatuses.some((hidden) => hidden === status))
    const mayMerge = can(ctx, 'members.merge')
    return {
      ...pair,
      fields: mergeableFields.map((choice) => ({
        choice,
        first: shownChoice(choice, first, !pair.first.masked),
        second: shownChoice(choice, second, !pair.second.masked),
        agree: agree(choice, one, other),
      })),
      proposed: { keepFirst: proposedChoices(one, other), keepSecond: proposedChoices(other, one) },
      events: { first: events(first.id), second: events(second.id) },
      sensitive: { first: sensitive(first.id), second: sensitive(second.id) },
      may: {
        merge: mayMerge && open && pair.state !== 'merged',
        keepApart: mayMerge && pair.state === 'open',
        unmerge: mayMerge && pair.mergeId !== null,
      },
    }
  })
}

interface Beside {
  memberId: string
  hasSensitive: boolean
  events: DuplicateEvent[]
}

/** What happened to both, Party matters only for who may see them. */
async function readBeside(tx: Tx, ctx: Context, ids: readonly string[]) {
  const sensitiveToo = can(ctx, 'members.sensitive')
  const rows = await tx.$queryRaw<Beside[]>`
    SELECT m.id AS "memberId",
      EXISTS (SELECT FROM member_sensitive s WHERE s.tenant_id = m.tenant_id AND s.member_id = m.id) AS "hasSensitive",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('kind', e.kind, 'effectiveOn', e.effective_on, 'decisionNumber', e.decision_number)
                         ORDER BY e.effective_on, e.id)
        FROM member_events e
        WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id AND e.voided_at IS NULL
          AND (${sensitiveToo} OR e.kind NOT IN ('party_referred', 'party_admitted'))), '[]') AS events
    FROM members m
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.id = ANY(${ids}::uuid[])
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`
  const of = (id: string) => rows.find(({ memberId }) => memberId === id)
  return {
    events: (id: string) => of(id)?.events ?? [],
    sensitive: (id: string) => of(id)?.hasSensitive ?? false,
  }
}

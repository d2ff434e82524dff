import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { sql } from '@/lib/db/sql'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { dayToCome } from './apply-events'
import { completeWhen } from './complete-when'
import { lockMembers } from './internal'
import { assignSubUnitToMembersInput } from './member-list-schemas'
import type { SubUnitAssignmentView } from './member-list-views'
import { membersOfSelection } from './members-of-filter'
import { readSettings } from './read-settings'
import { livingStatuses } from './rules/member-status'
import { requireOpenSubUnit } from './sub-unit'
import { writeEvents } from './write-members'

/** A hundred thousand members are moved in well under this. */
const patienceMs = 60_000

/** Whoever is to be moved: in another sub-unit than the wanted one, or in none. */
interface Moved {
  id: string
  unitId: string
  unitPath: string
  version: number
  subUnitId: string | null
}

/**
 * Puts the members of a selection into a sub-unit of their union, or into none, in one step. Who is there already
 * and who has left stays as they are. Sent twice under one key, it is done once.
 * @throws DomainError not_found, also where a member is of another union than the sub-unit; conflict sub_unit_closed,
 *   selection_changed; invalid_input day_to_come, too_many_members
 */
export async function assignSubUnitToMembers({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<SubUnitAssignmentView> {
  const { key, selection, subUnitId, on } = parseInput(assignSubUnitToMembersInput, input)
  const assign = async (tx: Tx): Promise<SubUnitAssignmentView> => {
    requireCapability(ctx, 'members.record')
    const answered = await findAnswer<SubUnitAssignmentView>(tx, ctx, key)
    if (answered) return answered
    if (on > ctx.today) throw dayToCome('on')
    const ids = await membersOfSelection(tx, ctx, selection)
    await lockMembers(tx, ctx, ids)
    const moved = await readMoved(tx, ctx, ids, subUnitId)
    for (const unitId of new Set(moved.map((member) => member.unitId)))
      await requireOpenSubUnit(tx, ctx, subUnitId, unitId)
    await moveAll(tx, ctx, moved, subUnitId)
    await writeEvents(
      tx,
      ctx,
      moved.map(({ id: memberId, unitId, unitPath }) => ({
        ...{
          memberId,
          unitId,
          unitPath,
          kind: 'sub_unit_changed' as const,
          effectiveOn: on,
          details: { subUnitId },
        },
      })),
    )
    await audit(tx, ctx, {
      act: 'members.sub_unit_changed',
      subjectKind: 'sub_unit',
      ...(subUnitId !== null && { subjectId: subUnitId }),
      details: { members: moved.length },
    })
    const answer = { changed: moved.length }
    await keepAnswer(tx, ctx, key, 'members.sub_unit_changed', answer)
    return answer
  }
  return withScope(ctx, assign, { patienceMs })
}

async function readMoved(
  tx: Tx,
  ctx: Context,
  ids: readonly string[],
  subUnitId: string | null,
): Promise<Moved[]> {
  return tx.$queryRaw<Moved[]>`
    SELECT id, unit_id AS "unitId", unit_path AS "unitPath", version, sub_unit_id AS "subUnitId" FROM members
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${ids}::uuid[])
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      AND status = ANY(${[...livingStatuses]}::text[]) AND sub_unit_id IS DISTINCT FROM ${subUnitId}::uuid`
}

/** New versions, what changed in each, and whether each is complete now. */
async function moveAll(
  tx: Tx,
  ctx: Context,
  moved: readonly Moved[],
  subUnitId: string | null,
): Promise<void> {
  const { requiredFields } = await readSettings(tx, ctx)
  const others = completeWhen(requiredFields.filter((field) => field !== 'subUnitId'))
  const hasPlace = subUnitId !== null || !requiredFields.includes('subUnitId')
  const ids = moved.map(({ id }) => id)
  await tx.$executeRaw(sql`
    UPDATE members m SET sub_unit_id = ${subUnitId}::uuid, complete = ${hasPlace} AND ${others}, version = version + 1,
      updated_at = now(), updated_by = ${ctx.userId}::uuid
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.id = ANY(${ids}::uuid[])
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`)
  await tx.$executeRaw`
    INSERT INTO member_changes (tenant_id, id, member_id, unit_id, unit_path, version, changes, by)
    SELECT ${ctx.tenantId}::uuid, c.id, c.member_id, c.unit_id, c.unit_path, c.version,
      jsonb_build_object('subUnitId', jsonb_build_object('before', c.before, 'after', ${subUnitId}::text)), ${ctx.userId}::uuid
    FROM unnest(${moved.map(() => uuidv7())}::uuid[], ${ids}::uuid[], ${moved.map(({ unitId }) => unitId)}::uuid[],
      ${moved.map(({ unitPath }) => unitPath)}::text[], ${moved.map(({ version }) => version + 1)}::int[],
      ${moved.map((member) => member.subUnitId)}::text[]) AS c(id, member_id, unit_id, unit_path, version, before)`
}

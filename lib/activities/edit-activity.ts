import 'server-only'
import { changedFields, dayProblem, keptFields, type ActivityFields } from '@/lib/activities/rules/activity'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { dayRefused, lockActivity, refreshActivityFigures, requireLiving, type ActivityRow } from './internal'
import { editActivityInput } from './schemas'
import type { EditActivityView } from './views'

/**
 * Changes what a record says. Where somebody else changed it meanwhile, their values come back and nothing is done.
 * @throws DomainError not_found; conflict activity_void; invalid_input for a day ahead or without the unit
 */
export async function editActivity({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EditActivityView> {
  const { id, version, ...said } = parseInput(editActivityInput, input)
  return withScope(ctx, async (tx): Promise<EditActivityView> => {
    const activity = await lockActivity(tx, ctx, id)
    requireCapability(ctx, 'activities.record')
    requireLiving(activity)
    const fields = keptFields(said)
    const changed = changedFields(activity, fields)
    if (changed.length === 0) return { status: 'saved', id, version: activity.version }
    if (activity.version !== version)
      return {
        status: 'conflict',
        version: activity.version,
        theirs: fieldsOf(activity),
        differing: changed,
      }
    const problem = dayProblem(fields.happenedOn, activity, ctx.today)
    if (problem) throw dayRefused(problem)
    await tx.$executeRaw`
      UPDATE activities SET kind = ${fields.kind}, happened_on = ${fields.happenedOn}::date, title = ${fields.title},
        amount = ${fields.amount}, participants = ${fields.participants}, done = ${fields.done}, note = ${fields.note},
        version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'activity.edited',
      subjectKind: 'activity',
      subjectId: id,
      unitPath: activity.unitPath,
      details: { fields: changed, before: countedOf(activity), after: countedOf(fields) },
    })
    await refreshActivityFigures(tx, ctx, activity.unitId, [activity, fields])
    return { status: 'saved', id, version: version + 1 }
  })
}

function fieldsOf({
  kind,
  happenedOn,
  title,
  amount,
  participants,
  done,
  note,
}: ActivityRow): ActivityFields {
  return { kind, happenedOn, title, amount, participants, done, note }
}

/** What of a record decides over figures: kept for those who ask later why a number changed. */
function countedOf({ kind, happenedOn, amount, done }: ActivityFields) {
  return { kind, happenedOn, amount, done }
}

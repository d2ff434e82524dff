import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { dayProblem, keptFields, type ActivityFields } from '@/lib/activities/rules/activity'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { dayRefused, refreshActivityFigures } from './internal'
import { recordActivityInput } from './schemas'
import type { RecordActivityView } from './views'

/**
 * Records something that happened at a unit on a day. Where one of its kind and day is there already, it asks first
 * whether this is another, so that nothing is counted twice. Sent twice under one key, it is recorded once.
 * @throws DomainError not_found; invalid_input for a day ahead or one on which the unit did not live
 */
export async function recordActivity({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RecordActivityView> {
  const { key, unit: code, confirmed, ...said } = parseInput(recordActivityInput, input)
  return withScope(ctx, async (tx): Promise<RecordActivityView> => {
    const unit = await findLivingUnit(tx, ctx, code)
    requireCapability(ctx, 'activities.record')
    const answered = await findAnswer<RecordActivityView>(tx, ctx, key)
    if (answered) return answered
    const fields = keptFields(said)
    const problem = dayProblem(fields.happenedOn, unit, ctx.today)
    if (problem) throw dayRefused(problem)
    const alike = confirmed ? [] : await readAlike(tx, ctx, unit.id, fields)
    if (alike.length > 0) return { status: 'alike', titles: alike }

    const id = uuidv7()
    await tx.$executeRaw`
      INSERT INTO activities (tenant_id, id, unit_id, unit_path, kind, happened_on, title, amount, participants, done,
                              note, created_by)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${unit.id}::uuid, ${unit.path}, ${fields.kind},
              ${fields.happenedOn}::date, ${fields.title}, ${fields.amount}, ${fields.participants}, ${fields.done},
              ${fields.note}, ${ctx.userId}::uuid)`
    await audit(tx, ctx, {
      act: 'activity.recorded',
      subjectKind: 'activity',
      subjectId: id,
      unitPath: unit.path,
      details: { kind: fields.kind, happenedOn: fields.happenedOn, amount: fields.amount },
    })
    await refreshActivityFigures(tx, ctx, unit.id, [fields])
    const answer: RecordActivityView = { status: 'saved', id, version: 1 }
    await keepAnswer(tx, ctx, key, 'activity.recorded', answer)
    return answer
  })
}

interface LivingUnit {
  id: string
  path: string
  establishedOn: CalendarDate
  closedOn: CalendarDate | null
}

async function findLivingUnit(tx: Tx, ctx: Context, code: string | undefined): Promise<LivingUnit> {
  const rows = await tx.$queryRaw<LivingUnit[]>`
    SELECT id, path, established_on::text AS "establishedOn", closed_on::text AS "closedOn" FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ${code ?? ctx.unitCode}
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  const unit = rows[0]
  if (!unit) throw notFound()
  return unit
}

/** What records of the same kind and day at the unit are about. */
async function readAlike(tx: Tx, ctx: Context, unitId: string, fields: ActivityFields): Promise<string[]> {
  const rows = await tx.$queryRaw<{ title: string }[]>`
    SELECT title FROM activities
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unitId}::uuid AND kind = ${fields.kind}
      AND happened_on = ${fields.happenedOn}::date AND voided_at IS NULL
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    ORDER BY id LIMIT 5`
  return rows.map(({ title }) => title)
}

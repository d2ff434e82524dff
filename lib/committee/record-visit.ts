import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { lockUnit } from './internal'
import { checkVisit } from './rules/visit'
import { recordVisitInput, type VisitFields } from './schemas'
import type { VisitActView } from './views'

/**
 * Records a visit of the asker to a unit: what for, what was concluded, and what has to be done by when. Sent twice
 * under one key, it is recorded once.
 * @throws DomainError not_found; conflict unit_closed; invalid_input for a day ahead or before the unit began
 */
export async function recordVisit({ ctx, input }: { ctx: Context; input: unknown }): Promise<VisitActView> {
  const { key, unit: code, ...fields } = parseInput(recordVisitInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await lockUnit(tx, ctx, code)
    requireCapability(ctx, 'visits.record')
    const answered = await findAnswer<VisitActView>(tx, ctx, key)
    if (answered) return answered
    requireSound(fields, ctx, unit.establishedOn)
    const made: VisitActView = { id: uuidv7(), version: 1 }
    await tx.$executeRaw`
      INSERT INTO visits (tenant_id, id, unit_id, unit_path, visited_on, user_id, purpose, conclusions, follow_up,
                          follow_up_on, created_by)
      VALUES (${ctx.tenantId}::uuid, ${made.id}::uuid, ${unit.id}::uuid, ${unit.path}, ${fields.visitedOn}::date,
              ${ctx.userId}::uuid, ${fields.purpose}, ${fields.conclusions}, ${fields.followUp},
              ${fields.followUpOn}::date, ${ctx.userId}::uuid)`
    await audit(tx, ctx, {
      act: 'visit.recorded',
      subjectKind: 'visit',
      subjectId: made.id,
      unitPath: unit.path,
      details: { visitedOn: fields.visitedOn, followUpOn: fields.followUpOn },
    })
    await keepAnswer(tx, ctx, key, 'visit.recorded', made)
    return made
  })
}

/**
 * Stops a record of a visit whose days cannot be.
 * @throws DomainError invalid_input
 */
export function requireSound(fields: VisitFields, { today }: Context, establishedOn: CalendarDate): void {
  const problems = checkVisit(fields, { today, establishedOn })
  if (problems.length === 0) return
  const byField = Object.fromEntries(problems.map(({ field, problem }) => [field, problem]))
  throw new DomainError('invalid_input', 'invalid_input', {}, byField)
}

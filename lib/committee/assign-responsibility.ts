import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { addDays } from '@/lib/periods/rules/calendar-date'
import { reaches, readAssignable, type Assignable } from './assignable'
import { lockUnit, type AnsweredUnit } from './internal'
import { tenuresOverlap, type Tenure } from './rules/responsibility'
import { assignResponsibilityInput } from './schemas'
import type { ResponsibilityView } from './views'

/** A year ahead is as far as anybody plans a committee. */
const farthestDays = 366

/**
 * Makes somebody of the committee answer for a unit and everything below it, from a day on. Sent twice under one
 * key, it is done once.
 * @throws DomainError not_found for a unit or a person that is not in scope; conflict unit_closed, answers_already,
 *   cannot_see_unit; invalid_input for a day before the unit began or too far ahead
 */
export async function assignResponsibility({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ResponsibilityView> {
  const { key, unit: code, userId, title, from } = parseInput(assignResponsibilityInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await lockUnit(tx, ctx, code)
    requireCapability(ctx, 'committee.assign')
    const answered = await findAnswer<ResponsibilityView>(tx, ctx, key)
    if (answered) return answered
    requireSight(await readAssignable(tx, ctx, userId), unit)
    if (from < unit.establishedOn)
      throw new DomainError('invalid_input', 'invalid_input', {}, { from: 'day_too_early' })
    if (from > addDays(ctx.today, farthestDays))
      throw new DomainError('invalid_input', 'invalid_input', {}, { from: 'day_too_far' })
    await requireFree(tx, ctx, unit, userId, { from, to: null })
    const made: ResponsibilityView = { id: uuidv7(), version: 1, userId, title, from, to: null }
    await tx.$executeRaw`
      INSERT INTO responsibilities (tenant_id, id, unit_id, unit_path, user_id, title, valid_from, created_by)
      VALUES (${ctx.tenantId}::uuid, ${made.id}::uuid, ${unit.id}::uuid, ${unit.path}, ${userId}::uuid, ${title},
              ${from}::date, ${ctx.userId}::uuid)`
    await audit(tx, ctx, {
      act: 'responsibility.assigned',
      subjectKind: 'responsibility',
      subjectId: made.id,
      unitPath: unit.path,
      details: { userId, from },
    })
    await keepAnswer(tx, ctx, key, 'responsibility.assigned', made)
    return made
  })
}

/** Who answers for a unit must see it: one of their posts reaches it. */
function requireSight(posts: readonly Assignable[], { path }: AnsweredUnit): void {
  if (posts.length === 0) throw notFound()
  if (!posts.some((post) => reaches(post, path))) throw new DomainError('conflict', 'cannot_see_unit')
}

async function requireFree(
  tx: Tx,
  ctx: Context,
  unit: AnsweredUnit,
  userId: string,
  wanted: Tenure,
): Promise<void> {
  const held = await tx.$queryRaw<Tenure[]>`
    SELECT valid_from::text AS "from", valid_to::text AS "to" FROM responsibilities
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unit.id}::uuid AND user_id = ${userId}::uuid
      AND voided_at IS NULL AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  if (held.some((tenure) => tenuresOverlap(tenure, wanted)))
    throw new DomainError('conflict', 'answers_already')
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { findPlan, handsDown } from './find-plan'
import { readAssignment } from './read-assignment'
import { assignmentInput } from './schemas'
import type { AssignmentView } from './views'

/**
 * What a unit hands down in a plan: those who receive by the indicators, beside what they did, what was received
 * and what is left of it. Its draft is shown to the unit itself alone.
 * @throws DomainError not_found without such a plan or unit, or where the unit hands nothing down in it; forbidden
 */
export async function getAssignment({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AssignmentView> {
  const asked = parseInput(assignmentInput, input)
  requireCapability(ctx, 'plans.read')
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, asked.unit)
    const plan = await findPlan(tx, ctx, asked.plan, unit)
    if (!handsDown(plan, unit)) throw notFound()
    return readAssignment(tx, ctx, plan, unit)
  })
}

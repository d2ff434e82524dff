import 'server-only'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError, forbidden } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findPlan, lockOwnUnit } from './find-plan'
import { removeDraft } from './keep-draft'
import { readIssued } from './read-issued'
import { voidPlanInput } from './schemas'

/**
 * Takes back a plan of the own unit that was begun by mistake, with its draft. What was decided is never taken
 * back: it is decided anew.
 * @throws DomainError not_found; forbidden for a plan of another unit; conflict once something was decided
 */
export async function voidPlan({ ctx, input }: { ctx: Context; input: unknown }): Promise<{ id: string }> {
  const wish = parseInput(voidPlanInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await lockOwnUnit(tx, ctx)
    const plan = await findPlan(tx, ctx, wish.plan, unit)
    requireCapability(ctx, 'plans.assign')
    if (plan.ownerId !== unit.id) throw forbidden()
    if ((await readIssued(tx, ctx, plan.id, unit)).length > 0) {
      throw new DomainError('conflict', 'plan_already_decided')
    }
    await removeDraft(tx, ctx, plan.id, unit)
    await tx.$executeRaw`
      UPDATE plans SET voided_at = ${now()}::timestamptz, void_reason = ${wish.reason}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${plan.id}::uuid
        AND owner_path >= ${ctx.scope.lo} AND owner_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      ...{ act: 'plan.voided', subjectKind: 'plan', subjectId: plan.id, unitPath: unit.path },
      details: { reason: wish.reason },
    })
    return { id: plan.id }
  })
}

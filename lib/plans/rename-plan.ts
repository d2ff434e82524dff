import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, forbidden } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findPlan, lockOwnUnit } from './find-plan'
import { renamePlanInput } from './schemas'

/**
 * Gives the own unit's plan another title.
 * @throws DomainError not_found; forbidden for a plan of another unit; conflict when somebody renamed it meanwhile
 */
export async function renamePlan({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ title: string }> {
  const wish = parseInput(renamePlanInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await lockOwnUnit(tx, ctx)
    const plan = await findPlan(tx, ctx, wish.plan, unit)
    requireCapability(ctx, 'plans.assign')
    if (plan.ownerId !== unit.id) throw forbidden()
    if (plan.title !== wish.titleBefore) throw new DomainError('conflict')
    await tx.$executeRaw`
      UPDATE plans SET title = ${wish.title}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${plan.id}::uuid
        AND owner_path >= ${ctx.scope.lo} AND owner_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      ...{ act: 'plan.renamed', subjectKind: 'plan', subjectId: plan.id, unitPath: unit.path },
      details: { before: plan.title, after: wish.title },
    })
    return { title: wish.title }
  })
}

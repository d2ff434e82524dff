import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { isOpenStage } from '@/lib/employers/rules/founding-stage'
import { requireCaseOwner } from './case-owners'
import { lockCase, requireCaseVersion } from './internal'
import { planNextStepInput } from './schemas'
import type { ChangedCaseView } from './views'

/**
 * Says who sees to a case, what they do next and by when; each may be left open. A day that has passed is taken:
 * it shows the step as late.
 * @throws DomainError not_found, also for an owner who does not reach the case; conflict founding_case_changed,
 *   founding_case_over
 */
export async function planNextStep({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ChangedCaseView> {
  const { case: id, version, owner, nextStep, nextOn } = parseInput(planNextStepInput, input)
  return withScope(ctx, async (tx) => {
    const found = await lockCase(tx, ctx, id)
    requireCapability(ctx, 'employers.record')
    requireCaseVersion(found, version)
    if (!isOpenStage(found.stage)) throw new DomainError('conflict', 'founding_case_over')
    // Whoever sees to it already may go on, also after their post has changed.
    if (owner !== found.ownerId) await requireCaseOwner(tx, ctx, found.unitPath, owner)
    const rows = await tx.$queryRaw<{ version: number }[]>`
      UPDATE founding_cases SET owner_user_id = ${owner}::uuid, next_step = ${nextStep}, next_on = ${nextOn}::date,
        version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      RETURNING version`
    await audit(tx, ctx, {
      act: 'founding.planned',
      subjectKind: 'founding_case',
      subjectId: id,
      unitPath: found.unitPath,
      details: { owner, nextOn },
    })
    return { case: id, stage: found.stage, version: rows[0]?.version ?? version }
  })
}

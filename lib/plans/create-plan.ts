import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, forbidden } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { isSpanOf } from '@/lib/plans/rules/plan-span'
import { lockOwnUnit } from './find-plan'
import { createPlanInput } from './schemas'
import type { CreatedPlanView } from './views'

/**
 * Begins a plan of the own unit, without any target yet. Nobody else sees it before its first decision. Sent
 * twice under one key, it is begun once.
 * @throws DomainError forbidden, also for a grassroots union; invalid_input for months that its kind cannot have
 */
export async function createPlan({ ctx, input }: { ctx: Context; input: unknown }): Promise<CreatedPlanView> {
  const { key, kind, title, from, through } = parseInput(createPlanInput, input)
  return withScope(ctx, async (tx) => {
    const owner = await lockOwnUnit(tx, ctx)
    requireCapability(ctx, 'plans.assign')
    if (owner.rank === 'grassroots') throw forbidden()
    const answered = await findAnswer<CreatedPlanView>(tx, ctx, key)
    if (answered) return answered
    if (!isSpanOf(kind, { from, through })) {
      throw new DomainError('invalid_input', `plan_span_${kind}`, {}, { through: 'invalid' })
    }
    const answer: CreatedPlanView = { id: uuidv7() }
    await tx.$executeRaw`
      INSERT INTO plans (tenant_id, id, kind, title, from_month, through_month, owner_id, owner_path)
      VALUES (${ctx.tenantId}::uuid, ${answer.id}::uuid, ${kind}, ${title}, ${from}, ${through}, ${owner.id}::uuid, ${owner.path})`
    await audit(tx, ctx, {
      ...{ act: 'plan.created', subjectKind: 'plan', subjectId: answer.id, unitPath: owner.path },
      details: { kind, from, through },
    })
    await keepAnswer(tx, ctx, key, 'plan.created', answer)
    return answer
  })
}

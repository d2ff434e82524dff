import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockVisit } from './internal'
import { finishFollowUpInput } from './schemas'
import type { VisitActView } from './views'

/**
 * Says that what a visit agreed was done on a day, or, without a day, that it is open again. Whoever keeps visits
 * there may say it.
 * @throws DomainError not_found; conflict where it changed, or no_follow_up; invalid_input for a day ahead or before
 *   the visit
 */
export async function finishFollowUp({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<VisitActView> {
  const { id, version, doneOn } = parseInput(finishFollowUpInput, input)
  return withScope(ctx, async (tx) => {
    const visit = await lockVisit(tx, ctx, id, version)
    requireCapability(ctx, 'visits.record')
    if (visit.followUp === null) throw new DomainError('conflict', 'no_follow_up')
    if (doneOn !== null && doneOn > ctx.today)
      throw new DomainError('invalid_input', 'invalid_input', {}, { doneOn: 'day_to_come' })
    if (doneOn !== null && doneOn < visit.visitedOn)
      throw new DomainError('invalid_input', 'invalid_input', {}, { doneOn: 'day_too_early' })
    await tx.$executeRaw`
      UPDATE visits SET done_on = ${doneOn}::date, version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: doneOn === null ? 'visit.follow_up_reopened' : 'visit.follow_up_done',
      subjectKind: 'visit',
      subjectId: id,
      unitPath: visit.unitPath,
      details: { doneOn },
    })
    return { id, version: version + 1 }
  })
}

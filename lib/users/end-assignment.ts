import 'server-only'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { vietnamDay } from '@/lib/periods/rules/calendar-date'
import { lockAssignment } from './internal'
import { isOver, mayEndOn } from './rules/assignment-end'
import { endAssignmentInput } from './schemas'
import type { EndedAssignmentView } from './views'

/**
 * Ends an assignment at 00:00 of a day, Vietnam time; from today on it counts with the next request.
 * @throws DomainError conflict own_assignment or assignment_over; invalid_input for a day that cannot be
 */
export async function endAssignment({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EndedAssignmentView> {
  const { assignmentId, endsOn, reason } = parseInput(endAssignmentInput, input)
  return withScope(ctx, async (tx) => {
    const assignment = await lockAssignment(tx, ctx, assignmentId)
    requireCapability(ctx, 'users.manage')
    const today = vietnamDay(now())
    // Somebody must be left who can undo a slip.
    if (assignment.userId === ctx.userId) throw new DomainError('conflict', 'own_assignment')
    if (isOver(assignment, today)) throw new DomainError('conflict', 'assignment_over')
    if (!mayEndOn(assignment, endsOn, today)) {
      throw new DomainError('invalid_input', 'invalid_input', {}, { endsOn: 'assignment_end' })
    }
    await tx.$executeRaw`
      UPDATE assignments SET valid_to = ${endsOn}::date
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${assignment.id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'assignment.ended',
      subjectKind: 'assignment',
      subjectId: assignment.id,
      unitPath: assignment.unitPath,
      details: { userId: assignment.userId, endsOn, reason },
    })
    return { assignmentId: assignment.id, endsOn }
  })
}

import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { forbidden } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockVisit, mayChangeVisit, type VisitRow } from './internal'
import { requireSound } from './record-visit'
import { editVisitInput, type VisitFields } from './schemas'
import type { VisitActView } from './views'

/**
 * Changes the record of a visit. Where nothing is left to be done, what was done of it goes too.
 * @throws DomainError not_found; forbidden for another's visit, unless one assigns the committee; conflict where it
 *   changed; invalid_input
 */
export async function editVisit({ ctx, input }: { ctx: Context; input: unknown }): Promise<VisitActView> {
  const { id, version, ...fields } = parseInput(editVisitInput, input)
  return withScope(ctx, async (tx) => {
    const visit = await lockVisit(tx, ctx, id, version)
    requireCapability(ctx, 'visits.record')
    if (!mayChangeVisit(ctx, visit)) throw forbidden()
    requireSound(fields, ctx, visit.establishedOn)
    const changed = changedFields(visit, fields)
    if (changed.length === 0) return { id, version }
    const doneOn = fields.followUp === null ? null : visit.doneOn
    await tx.$executeRaw`
      UPDATE visits SET visited_on = ${fields.visitedOn}::date, purpose = ${fields.purpose},
        conclusions = ${fields.conclusions}, follow_up = ${fields.followUp}, follow_up_on = ${fields.followUpOn}::date,
        done_on = ${doneOn}::date, version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'visit.edited',
      subjectKind: 'visit',
      subjectId: id,
      unitPath: visit.unitPath,
      details: { changed },
    })
    return { id, version: version + 1 }
  })
}

/** By name only: what somebody wrote of people does not belong in the trail. */
function changedFields(visit: VisitRow, fields: VisitFields): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    visit[name as keyof VisitFields] === value ? [] : [name],
  )
}

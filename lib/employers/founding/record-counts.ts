import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lackingFor } from '@/lib/employers/rules/founding-move'
import { isOpenStage } from '@/lib/employers/rules/founding-stage'
import { lockCase, requireCaseVersion, requireNothingAgainst } from './internal'
import { recordCountsInput } from './schemas'
import type { ChangedCaseView } from './views'

/**
 * Says how many sit in the founding committee, how many have applied and how many members are expected. Fewer than
 * the step asks for is refused: the case has to go back first.
 * @throws DomainError not_found; conflict founding_case_changed, founding_case_over; invalid_input
 */
export async function recordCounts({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ChangedCaseView> {
  const { case: id, version, ...said } = parseInput(recordCountsInput, input)
  return withScope(ctx, async (tx) => {
    const found = await lockCase(tx, ctx, id)
    requireCapability(ctx, 'employers.record')
    requireCaseVersion(found, version)
    const counts = {
      committeeSize: said.committeeSize === undefined ? found.committeeSize : said.committeeSize,
      applications: said.applications === undefined ? found.applications : said.applications,
      expectedMembers: said.expectedMembers === undefined ? found.expectedMembers : said.expectedMembers,
    }
    requireNothingAgainst(
      isOpenStage(found.stage)
        ? lackingFor(found.stage, counts)
        : [{ code: 'case_over', severity: 'refuse', params: {} }],
    )
    const rows = await tx.$queryRaw<{ version: number }[]>`
      UPDATE founding_cases SET committee_size = ${counts.committeeSize}::int, applications = ${counts.applications}::int,
        expected_members = ${counts.expectedMembers}::int, version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      RETURNING version`
    await audit(tx, ctx, {
      act: 'founding.counted',
      subjectKind: 'founding_case',
      subjectId: id,
      unitPath: found.unitPath,
      details: counts,
    })
    return { case: id, stage: found.stage, version: rows[0]?.version ?? version }
  })
}

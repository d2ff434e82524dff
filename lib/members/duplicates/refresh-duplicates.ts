import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { rangeOf } from '@/lib/units/rules/unit-path'
import { refreshPairs } from './refresh-pairs'
import { refreshDuplicatesInput } from './schemas'
import type { RefreshedDuplicatesView } from './views'

/**
 * Looks through the members of a unit and below for entries of one person, and brings the queue up to date.
 * @throws DomainError not_found
 */
export async function refreshDuplicates({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RefreshedDuplicatesView> {
  const { unit: code } = parseInput(refreshDuplicatesInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'members.merge')
    const answer = await refreshPairs(tx, ctx, rangeOf(unit.path))
    await audit(tx, ctx, {
      act: 'duplicates.refreshed',
      subjectKind: 'unit',
      subjectId: unit.id,
      unitPath: unit.path,
      details: answer,
    })
    return answer
  })
}

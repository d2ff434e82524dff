import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnion } from './internal'
import { discloseListInput } from './schemas'
import type { DisclosureView } from './views'
import { writeDisclosure } from './write-disclosure'

const minutes = 60

/**
 * Lets who sees members masked see those of a unit and below in full for an hour, for a reason that is kept.
 * @throws DomainError not_found
 */
export async function discloseList({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<DisclosureView> {
  const { unit: code, reason } = parseInput(discloseListInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnion(tx, ctx, code)
    requireCapability(ctx, 'members.read')
    const asked = {
      unitId: unit.id,
      unitPath: unit.path,
      memberId: null,
      what: 'record',
      reason,
      minutes,
    } as const
    const until = await writeDisclosure(tx, ctx, asked)
    await audit(tx, ctx, {
      act: 'members.disclosed',
      subjectKind: 'unit',
      subjectId: unit.id,
      unitPath: unit.path,
      details: { reason },
    })
    return { until: until.toISOString() }
  })
}

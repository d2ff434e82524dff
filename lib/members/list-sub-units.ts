import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnion } from './internal'
import { listSubUnitsInput } from './schemas'
import { readSubUnits } from './sub-unit'
import type { SubUnitListView } from './views'

/** A union's sub-units, with how many members count in each. Two statements. */
export async function listSubUnits({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<SubUnitListView> {
  const { unit: code, withClosed } = parseInput(listSubUnitsInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnion(tx, ctx, code)
    requireCapability(ctx, 'members.read')
    const { name, rank, establishedOn } = unit
    return {
      unit: { code: unit.code, name, rank, establishedOn },
      subUnits: await readSubUnits(tx, ctx, unit.id, withClosed),
      mayChange: can(ctx, 'members.record') && rank === 'grassroots',
    }
  })
}

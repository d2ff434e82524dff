import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { newActivityInput } from './schemas'
import type { NewActivityView } from './views'

/** What the form for a new record begins with. */
export async function getNewActivity({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<NewActivityView> {
  const { unit: code, kind } = parseInput(newActivityInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'activities.record')
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      kind: kind ?? null,
      today: ctx.today,
    }
  })
}

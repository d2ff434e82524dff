import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { rangeOf, type PathRange } from '@/lib/units/rules/unit-path'
import { readTransfers } from './read-transfers'
import { listTransfersInput } from './schemas'
import type { TransferListView } from './views'

const pageSize = 50

/**
 * Moves from and to the unions of a unit, the latest first, and how many wait for an answer. An offer past its
 * deadline stands as lapsed from the day after, recorded or not.
 */
export async function listTransfers({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<TransferListView> {
  const { unit: code, direction, state, after } = parseInput(listTransfersInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'members.transfer')
    const range = rangeOf(unit.path)
    const waiting = await countWaiting(tx, ctx, range)
    const found = await readTransfers(tx, ctx, {
      ...{ range, direction, state, id: null, after: after ?? null, most: pageSize + 1 },
    })
    const transfers = found.slice(0, pageSize)
    return {
      filters: { unit: code ?? null, direction, state },
      today: ctx.today,
      transfers,
      waiting,
      nextAfter: found.length > pageSize ? (transfers.at(-1)?.id ?? null) : null,
    }
  })
}

async function countWaiting(tx: Tx, ctx: Context, range: PathRange): Promise<TransferListView['waiting']> {
  const rows = await tx.$queryRaw<TransferListView['waiting'][]>`
    SELECT count(*) FILTER (WHERE t.to_unit_path >= ${range.lo} AND t.to_unit_path < ${range.hi}
                              AND t.to_unit_path >= ${ctx.scope.lo} AND t.to_unit_path < ${ctx.scope.hi})::int AS incoming,
           count(*) FILTER (WHERE t.from_unit_path >= ${range.lo} AND t.from_unit_path < ${range.hi}
                              AND t.from_unit_path >= ${ctx.scope.lo} AND t.from_unit_path < ${ctx.scope.hi})::int AS outgoing
    FROM member_transfers t
    WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.state = 'offered' AND t.deadline >= ${ctx.today}::date`
  return rows[0] ?? { incoming: 0, outgoing: 0 }
}

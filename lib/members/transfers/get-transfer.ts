import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readTransfers } from './read-transfers'
import { getTransferInput } from './schemas'
import type { TransferView } from './views'

/**
 * One move, as either side sees it: the destination masked until it accepts.
 * @throws DomainError not_found
 */
export async function getTransfer({ ctx, input }: { ctx: Context; input: unknown }): Promise<TransferView> {
  const { transfer } = parseInput(getTransferInput, input)
  return withScope(ctx, async (tx) => {
    const [found] = await readTransfers(tx, ctx, {
      ...{ range: ctx.scope, direction: 'all', state: 'all', id: transfer, after: null, most: 1 },
    })
    if (!found) throw notFound()
    requireCapability(ctx, 'members.transfer')
    return found
  })
}

import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { declineTransferInput } from './schemas'
import { transferCodeHash } from './transfer-code'
import type { ClosedTransferView } from './views'

type Outcome = 'unknown' | 'decided' | 'expired' | 'declined'

/**
 * Says no to an offer, by its id or by the code: the member stays where they are. Recorded at both unions.
 * @throws DomainError not_found; conflict transfer_decided, transfer_lapsed
 */
export async function declineTransfer({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ClosedTransferView> {
  const { transfer, code, reason } = parseInput(declineTransferInput, input)
  requireCapability(ctx, 'members.transfer')
  const hash = code === undefined ? null : transferCodeHash(code)
  // A lapse that is met stays recorded, so that an answer is given before anything is thrown.
  const outcome = await withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<{ outcome: Outcome }[]>`
      SELECT close_transfer(${transfer ?? null}::uuid, ${hash}::bytea, ${reason}, ${ctx.today}::date, ${ctx.requestId})
        ->> 'outcome' AS outcome`
    const outcome = rows[0]?.outcome ?? 'unknown'
    if (outcome === 'declined')
      await audit(tx, ctx, {
        act: 'transfer.declined',
        subjectKind: 'transfer',
        ...(transfer && { subjectId: transfer }),
        details: { byCode: code !== undefined },
      })
    return outcome
  })
  if (outcome === 'unknown')
    throw code === undefined ? notFound() : new DomainError('not_found', 'transfer_code_unknown')
  if (outcome === 'decided') throw new DomainError('conflict', 'transfer_decided')
  if (outcome === 'expired') throw new DomainError('conflict', 'transfer_lapsed')
  return { state: 'declined' }
}

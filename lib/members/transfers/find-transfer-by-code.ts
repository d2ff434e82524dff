import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { daysBetween, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { findTransferByCodeInput } from './schemas'
import { transferCodeHash } from './transfer-code'
import type { CodedTransferView, TransferEvidence } from './views'

type Found =
  | { outcome: 'throttled' | 'unknown' }
  | { outcome: 'found'; evidence: TransferEvidence; offeredOn: CalendarDate; deadline: CalendarDate }

/**
 * The offer that a one-time code opens, masked: from this federation or another. A wrong code is counted, and after
 * ten of them in an hour nothing is looked up.
 * @throws DomainError not_found transfer_code_unknown; throttled; conflict transfer_lapsed
 */
export async function findTransferByCode({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<CodedTransferView> {
  const { code } = parseInput(findTransferByCodeInput, input)
  requireCapability(ctx, 'members.transfer')
  // The count of wrong codes stays, so that an answer is given before anything is thrown.
  const found = await withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<{ found: Found | null }[]>`
      SELECT transfer_by_code(${transferCodeHash(code)}::bytea) AS found`
    return rows[0]?.found ?? null
  })
  if (found?.outcome === 'throttled') throw new DomainError('throttled')
  if (found?.outcome !== 'found') throw new DomainError('not_found', 'transfer_code_unknown')
  const { evidence, offeredOn, deadline } = found
  if (deadline < ctx.today) throw new DomainError('conflict', 'transfer_lapsed')
  return {
    evidence,
    offeredOn,
    deadline,
    daysLeft: daysBetween(ctx.today, deadline),
    today: ctx.today,
    ownUnit: ctx.unitRank === 'grassroots' ? { code: ctx.unitCode, name: ctx.unitName } : null,
  }
}

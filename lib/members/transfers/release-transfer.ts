import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { SensitiveFields } from '@/lib/members/rules/member-fields'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { TransferEvidence } from './views'

/** Why an offer cannot be accepted. */
export type Refusal = 'unknown' | 'throttled' | 'decided' | 'lapsed' | 'day' | 'later_events' | 'same_unit'

/** A consent that stands. */
export interface HandedConsent {
  purpose: string
  givenOn: CalendarDate
  manner: string
  evidence: string | null
}

/** What the origin hands over, as its row stands: columns by their names in the database. */
export interface ReleasedMember {
  transfer: string
  /** Of the origin. */
  tenantId: string
  evidence: TransferEvidence
  /** The person's id in the destination's federation; null for somebody new there. */
  personId: string | null
  member: Readonly<Record<string, string | number | boolean | null>>
  sensitive: SensitiveFields | null
  consents: readonly HandedConsent[] | null
}

type Answer = { outcome: Refusal } | (ReleasedMember & { outcome: 'released' })

/**
 * The origin's half of a move, by the function that alone may reach there. An offer that has lapsed is recorded so.
 */
export async function releaseTransfer(
  tx: Tx,
  ctx: Context,
  move: {
    transfer: string | null
    codeHash: Buffer<ArrayBuffer> | null
    unitId: string
    memberId: string
    effectiveOn: CalendarDate
    decisionNumber: string | null
    decidedOn: CalendarDate | null
  },
): Promise<ReleasedMember | Refusal> {
  const rows = await tx.$queryRaw<{ answer: Answer }[]>`
    SELECT release_transfer(${move.transfer}::uuid, ${move.codeHash}::bytea, ${move.unitId}::uuid, ${move.memberId}::uuid,
      ${uuidv7()}::uuid, ${move.effectiveOn}::date, ${ctx.today}::date, ${move.decisionNumber}, ${move.decidedOn}::date,
      ${ctx.requestId}) AS answer`
  const answer = rows[0]?.answer ?? { outcome: 'unknown' }
  if (answer.outcome === 'released') return answer
  if (answer.outcome === 'lapsed')
    await tx.$executeRaw`
      SELECT close_transfer(${move.transfer}::uuid, ${move.codeHash}::bytea, NULL, ${ctx.today}::date, ${ctx.requestId})`
  return answer.outcome
}

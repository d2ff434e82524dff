import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { endedByRenewal, lockAgreement, type AgreementRow } from './internal'
import { keepChange, writeEnd } from './write-agreement'

/**
 * Lets the agreement whose place another one takes end on the day on which that one begins, so that there is one on
 * every day and never two. Without a day nothing takes its place any more, and it runs its term again. One that ended
 * for another reason stays as it is.
 * @param replacing the one that takes its place, with the day on which it began until now
 * @returns the one that was changed; null where there is none
 * @throws DomainError invalid_input for a day that is not after its beginning
 */
export async function endReplaced(
  tx: Tx,
  ctx: Context,
  replacing: { renewsId: string | null; startsOn: CalendarDate | null },
  day: CalendarDate | null,
): Promise<AgreementRow | null> {
  if (replacing.renewsId === null) return null
  const old = await lockAgreement(tx, ctx, replacing.renewsId)
  if (day !== null && day <= old.startsOn)
    throw new DomainError('invalid_input', 'invalid_input', {}, { startsOn: 'day_too_early' })
  const endedForIt = old.endReason === endedByRenewal && old.endedOn === replacing.startsOn
  if (old.endedOn !== null && !endedForIt) return null
  if (day !== null && day <= old.endsOn) {
    await writeEnd(tx, ctx, old, { on: day, reason: endedByRenewal })
    return old
  }
  if (old.endedOn === null) return null
  const version = old.version + 1
  await tx.$executeRaw`
    UPDATE agreements SET ended_on = NULL, end_reason = NULL, version = ${version}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${old.id}::uuid`
  await keepChange(tx, ctx, { ...old, version }, 'changed', { endedOn: old.endedOn }, { endedOn: null })
  return old
}

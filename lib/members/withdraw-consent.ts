import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { dayToCome } from './apply-events'
import { lockMember } from './internal'
import { withdrawConsentInput } from './schemas'

/**
 * Records that a member has withdrawn a consent; that it was given stays on record.
 * @throws DomainError not_found; conflict consent_withdrawn; invalid_input day_to_come, day_too_early
 */
export async function withdrawConsent({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ id: string }> {
  const { id, consentId, on } = parseInput(withdrawConsentInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    const rows = await tx.$queryRaw<{ givenOn: CalendarDate; withdrawnOn: CalendarDate | null }[]>`
      SELECT given_on::text AS "givenOn", withdrawn_on::text AS "withdrawnOn" FROM member_consents
      WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${id}::uuid AND id = ${consentId}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    const consent = rows[0]
    if (!consent) throw notFound()
    if (consent.withdrawnOn !== null) throw new DomainError('conflict', 'consent_withdrawn')
    if (on > ctx.today) throw dayToCome('on')
    if (on < consent.givenOn)
      throw new DomainError('invalid_input', 'invalid_input', {}, { on: 'day_too_early' })
    await tx.$executeRaw`
      UPDATE member_consents SET withdrawn_on = ${on}::date
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${consentId}::uuid`
    await audit(tx, ctx, {
      act: 'member.consent_withdrawn',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { on },
    })
    return { id: consentId }
  })
}

import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { dayToCome } from './apply-events'
import { lockMember } from './internal'
import { giveConsentInput } from './schemas'

/**
 * Records a member's consent to one purpose, and how it can be proved. Without a record there is none.
 * @throws DomainError not_found; conflict consent_given
 */
export async function giveConsent({ ctx, input }: { ctx: Context; input: unknown }): Promise<{ id: string }> {
  const { id, purpose, on, manner, evidence } = parseInput(giveConsentInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    if (on > ctx.today) throw dayToCome('on')
    const consentId = uuidv7()
    const made = await tx.$executeRaw`
      INSERT INTO member_consents (tenant_id, id, member_id, unit_id, unit_path, purpose, given_on, manner, evidence, recorded_by)
      SELECT ${ctx.tenantId}::uuid, ${consentId}::uuid, ${id}::uuid, ${member.unitId}::uuid, ${member.unitPath}, ${purpose},
             ${on}::date, ${manner}, ${evidence}, ${ctx.userId}::uuid
      WHERE NOT EXISTS (SELECT FROM member_consents
                        WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${id}::uuid AND purpose = ${purpose}
                          AND withdrawn_on IS NULL)`
    if (made === 0) throw new DomainError('conflict', 'consent_given')
    await audit(tx, ctx, {
      act: 'member.consent_given',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { purpose, manner },
    })
    return { id: consentId }
  })
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** Ends what a member held in the union when the membership ends; what would have begun later is voided. */
export async function endPositions(tx: Tx, ctx: Context, memberId: string, on: CalendarDate): Promise<void> {
  await tx.$executeRaw`
    UPDATE member_positions
    SET valid_to = CASE WHEN valid_from < ${on}::date THEN ${on}::date END,
        voided_at = CASE WHEN valid_from >= ${on}::date THEN now() END,
        void_reason = CASE WHEN valid_from >= ${on}::date THEN 'membership_ended' END
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid AND voided_at IS NULL
      AND (valid_to IS NULL OR valid_to > ${on}::date)`
}

import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, forbidden } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import type { CompletenessField } from '@/lib/members/rules/member-fields'
import { completeWhen } from './complete-when'
import { readCounts } from './read-counts'
import { saveMemberSettingsInput } from './schemas'
import type { MemberSettingsView } from './views'

/** A million records are judged in well under this. */
const patienceMs = 120_000

/**
 * Changes what the tenant asks of its records. Every record is judged anew in the same step, so that the share of
 * complete ones is right as soon as this has answered.
 * @throws DomainError forbidden below the top unit; conflict where the settings changed since they were on the screen
 */
export async function saveMemberSettings({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberSettingsView> {
  const { version, requiredFields, cardPattern } = parseInput(saveMemberSettingsInput, input)
  const save = async (tx: Tx): Promise<MemberSettingsView> => {
    requireCapability(ctx, 'members.configure')
    // They hold for every register of the tenant, which nobody below its top reaches.
    if (ctx.unitRank !== 'top' || ctx.reach === 'unit') throw forbidden()
    const fields = [...new Set(requiredFields)]
    const saved =
      version === 0
        ? await tx.$executeRaw`
            INSERT INTO member_settings (tenant_id, required_fields, card_pattern)
            VALUES (${ctx.tenantId}::uuid, ${fields}::text[], ${cardPattern}) ON CONFLICT DO NOTHING`
        : await tx.$executeRaw`
            UPDATE member_settings SET required_fields = ${fields}::text[], card_pattern = ${cardPattern}, version = version + 1
            WHERE tenant_id = ${ctx.tenantId}::uuid AND version = ${version}`
    if (saved === 0) throw new DomainError('conflict')
    await judgeAnew(tx, ctx, fields)
    await audit(tx, ctx, {
      act: 'member_settings.saved',
      subjectKind: 'member_settings',
      details: { requiredFields: fields, cardPattern },
    })
    return { requiredFields: fields, cardPattern, version: version + 1, ...(await readCounts(tx, ctx)) }
  }
  return withScope(ctx, save, { patienceMs })
}

/** Only rows whose answer changes are written; the counts of their unions follow by themselves. */
async function judgeAnew(tx: Tx, ctx: Context, required: readonly CompletenessField[]): Promise<void> {
  const complete = completeWhen(required)
  await tx.$executeRaw`
    UPDATE members m SET complete = (${complete})
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
      AND m.complete <> (${complete})`
}

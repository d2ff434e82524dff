import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, forbidden } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { saveRegisterSettingsInput } from './schemas'
import type { RegisterSettingsView } from './views'

/**
 * Changes what the tenant asks of its registers. It holds from now on for every screen, past days as well.
 * @throws DomainError forbidden below the top unit; conflict where the settings changed since they were on the screen
 */
export async function saveRegisterSettings({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RegisterSettingsView> {
  const { version, ...wish } = parseInput(saveRegisterSettingsInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'registers.configure')
    if (ctx.unitRank !== 'top' || ctx.reach === 'unit') throw forbidden()
    const {
      coverageThreshold,
      lapseWarningDays,
      silentMonths,
      leastMembers,
      gradedAfter,
      gradedAfterChange,
    } = wish
    const saved =
      version === 0
        ? await tx.$executeRaw`
            INSERT INTO register_settings (tenant_id, coverage_threshold, lapse_warning_days, silent_months, least_members,
              graded_after, graded_after_change)
            VALUES (${ctx.tenantId}::uuid, ${coverageThreshold}, ${lapseWarningDays}, ${silentMonths}, ${leastMembers},
              ${gradedAfter}, ${gradedAfterChange})
            ON CONFLICT DO NOTHING`
        : await tx.$executeRaw`
            UPDATE register_settings SET coverage_threshold = ${coverageThreshold}, lapse_warning_days = ${lapseWarningDays},
              silent_months = ${silentMonths}, least_members = ${leastMembers}, graded_after = ${gradedAfter},
              graded_after_change = ${gradedAfterChange}, version = version + 1
            WHERE tenant_id = ${ctx.tenantId}::uuid AND version = ${version}`
    if (saved === 0) throw new DomainError('conflict')
    await audit(tx, ctx, {
      act: 'register_settings.saved',
      subjectKind: 'register_settings',
      details: wish,
    })
    return { ...wish, version: version + 1 }
  })
}

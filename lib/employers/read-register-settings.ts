import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { RegisterSettingsView } from '@/lib/employers/views'

/** What holds where a tenant has not said anything: as the columns' defaults. */
const usual: RegisterSettingsView = {
  coverageThreshold: 25,
  lapseWarningDays: 60,
  silentMonths: 3,
  leastMembers: 5,
  gradedAfter: 12,
  gradedAfterChange: 6,
  version: 0,
}

/** What the tenant asks of its registers. */
export async function readRegisterSettings(tx: Tx, ctx: Context): Promise<RegisterSettingsView> {
  const rows = await tx.$queryRaw<RegisterSettingsView[]>`
    SELECT coverage_threshold AS "coverageThreshold", lapse_warning_days AS "lapseWarningDays",
      silent_months AS "silentMonths", least_members AS "leastMembers", graded_after AS "gradedAfter",
      graded_after_change AS "gradedAfterChange", version
    FROM register_settings WHERE tenant_id = ${ctx.tenantId}::uuid`
  return rows[0] ?? usual
}

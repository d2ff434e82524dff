import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { readRegisterSettings } from '@/lib/employers/read-register-settings'
import { readHandedAlerts } from './read-handed-alerts'
import { readLapsingAlerts } from './read-lapsing-alerts'
import { readReportAlerts } from './read-report-alerts'
import { readResultAlerts } from './read-result-alerts'
import { readSubjects } from './read-subjects'
import { alertKinds, type Alert } from './rules/alert'

/**
 * Everything that the asker should know or do today, within the asker's own scope and as far as the role may know of
 * it, in the order of kinds. At most thirteen statements, however much there is.
 */
export async function readAlerts(tx: Tx, ctx: Context): Promise<Alert[]> {
  const subjects = await readSubjects(tx, ctx)
  const settings = await readRegisterSettings(tx, ctx)
  const alerts: Alert[] = [
    ...(await readReportAlerts(tx, ctx)),
    ...(await readLapsingAlerts(tx, ctx, subjects, settings.lapseWarningDays)),
    ...(await readResultAlerts(tx, ctx, { subjects, settings })),
    ...(await readHandedAlerts(tx, ctx)),
  ]
  return alertKinds.flatMap((kind) => alerts.filter((alert) => alert.kind === kind))
}

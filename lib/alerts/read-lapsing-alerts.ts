import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { daysBetween, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { UnitPath } from '@/lib/units/rules/unit-path'
import type { Subject } from './read-subjects'
import type { AlertOf } from './rules/alert'
import { fingerprintOf } from './rules/fingerprint'
import { bySubject } from './rules/subject'

/**
 * Agreements that end within so many days and that nothing follows yet, told for each subject with the one that ends
 * first. Those that have lapsed make a union weak, and stand there. One statement.
 */
export async function readLapsingAlerts(
  tx: Tx,
  ctx: Context,
  subjects: readonly Subject[],
  warningDays: number,
): Promise<AlertOf<'lapsing'>[]> {
  if (!can(ctx, 'agreements.read')) return []
  const { lo, hi } = ctx.scope
  const rows = await tx.$queryRaw<LapsingRow[]>`
    WITH last AS (
      SELECT DISTINCT ON (a.unit_id, a.scope, a.employer_id) a.id, a.unit_id, a.number,
        least(a.ends_on, a.ended_on - 1) AS last_day
      FROM agreements a
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.voided_at IS NULL AND a.unit_path >= ${lo} AND a.unit_path < ${hi}
      ORDER BY a.unit_id, a.scope, a.employer_id, least(a.ends_on, a.ended_on - 1) DESC, a.id DESC
    )
    SELECT l.id, u.path, l.number, l.last_day::text AS "endsOn"
    FROM last l JOIN units u ON u.tenant_id = ${ctx.tenantId}::uuid AND u.id = l.unit_id
    WHERE l.last_day >= ${ctx.today}::date AND l.last_day - ${ctx.today}::date <= ${warningDays}::int
      AND (u.closed_on IS NULL OR u.closed_on > ${ctx.today}::date)
    ORDER BY l.last_day, l.id`
  const sorted = bySubject(rows, ctx.unitPath)
  return subjects.flatMap((subject) => {
    const lapsing = sorted.get(subject.path) ?? []
    const [first] = lapsing
    return first ? [lapsingAlert(subject, first, lapsing, ctx.today)] : []
  })
}

interface LapsingRow {
  id: string
  path: UnitPath
  number: string | null
  endsOn: CalendarDate
}

function lapsingAlert(
  { code, name }: Subject,
  first: LapsingRow,
  lapsing: readonly LapsingRow[],
  today: CalendarDate,
): AlertOf<'lapsing'> {
  return {
    kind: 'lapsing',
    key: `lapsing ${code}`,
    fingerprint: fingerprintOf(
      lapsing.map(({ id, endsOn }) => `${id} ${endsOn}`),
      lapsing.length,
    ),
    unit: { code, name },
    since: null,
    agreements: lapsing.length,
    number: lapsing.length === 1 ? first.number : null,
    endsOn: first.endsOn,
    daysLeft: daysBetween(today, first.endsOn),
  }
}

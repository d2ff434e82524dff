import 'server-only'
import type { LapsingRowView, LapsingView } from '@/lib/agreements/views'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { readRegisterSettings } from '@/lib/employers/read-register-settings'
import { searchedRange } from '@/lib/members/searched-range'
import { findUnit } from '@/lib/units/internal'
import type { PathRange } from '@/lib/units/rules/unit-path'
import { daysBetween } from '@/lib/periods/rules/calendar-date'
import { listLapsingInput } from './schemas'

/** So many are shown; the list has the others. */
const shown = 6

/**
 * What a unit has to see to: agreements that lapse soon and have no successor, and unions whose last agreement
 * lapsed with nothing in its place. The nearest ends first, then the latest lapses. Three statements.
 */
export async function listLapsing({ ctx, input }: { ctx: Context; input: unknown }): Promise<LapsingView> {
  const { unit: code } = parseInput(listLapsingInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'agreements.read')
    const { lapseWarningDays } = await readRegisterSettings(tx, ctx)
    const rows = await readLapsing(tx, ctx, searchedRange(ctx, unit.path), lapseWarningDays)
    const [first] = rows
    return {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      warningDays: lapseWarningDays,
      lapsing: first?.lapsing ?? 0,
      lapsed: first?.lapsed ?? 0,
      rows: rows.map(({ id, unitCode, unitName, number, endsOn }): LapsingRowView => ({
        id,
        unit: { code: unitCode, name: unitName },
        number,
        endsOn,
        daysLeft: daysBetween(ctx.today, endsOn),
      })),
      may: { record: can(ctx, 'agreements.record') },
    }
  })
}

type Found = Pick<LapsingRowView, 'id' | 'number' | 'endsOn'> & {
  unitCode: string
  unitName: string
  lapsing: number
  lapsed: number
}

/** The last agreement of each living union in the range, where it is about to lapse or has lapsed. */
async function readLapsing(tx: Tx, ctx: Context, range: PathRange, warningDays: number): Promise<Found[]> {
  return tx.$queryRaw<Found[]>`
    WITH last AS (
      SELECT DISTINCT ON (a.unit_id, a.scope, a.employer_id) a.id, a.unit_id, a.number,
        least(a.ends_on, a.ended_on - 1) AS last_day
      FROM agreements a
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.voided_at IS NULL
        AND a.unit_path >= ${range.lo} AND a.unit_path < ${range.hi}
        AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}
      ORDER BY a.unit_id, a.scope, a.employer_id, least(a.ends_on, a.ended_on - 1) DESC, a.id DESC
    ), near AS (
      SELECT l.id, u.code, u.name, l.number, l.last_day, l.last_day < ${ctx.today}::date AS past
      FROM last l JOIN units u ON u.tenant_id = ${ctx.tenantId}::uuid AND u.id = l.unit_id
      WHERE l.last_day - ${ctx.today}::date <= ${warningDays}::int
        AND (u.closed_on IS NULL OR u.closed_on > ${ctx.today}::date)
    )
    SELECT n.id, n.code AS "unitCode", n.name AS "unitName", n.number, n.last_day::text AS "endsOn",
      count(*) FILTER (WHERE NOT n.past) OVER ()::int AS lapsing, count(*) FILTER (WHERE n.past) OVER ()::int AS lapsed
    FROM near n
    ORDER BY n.past, CASE WHEN n.past THEN ${ctx.today}::date - n.last_day ELSE n.last_day - ${ctx.today}::date END, n.id
    LIMIT ${shown}::int`
}

import 'server-only'
import { INDICATORS_OF_KIND, type ActivityFields } from '@/lib/activities/rules/activity'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'
import { activityInput } from './schemas'
import type { ActivityView, CountedIndicator } from './views'

interface Found extends ActivityFields {
  id: string
  unitId: string
  code: string
  name: string
  version: number
  createdBy: string
  createdAt: Date
  voidedAt: Date | null
  voidReason: string | null
}

/** One record, also a voided one, and the figures that it counts towards. Two statements. */
export async function getActivity({ ctx, input }: { ctx: Context; input: unknown }): Promise<ActivityView> {
  const { id } = parseInput(activityInput, input)
  return withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<Found[]>`
      SELECT a.id, a.unit_id AS "unitId", u.code, u.name, a.kind, a.happened_on::text AS "happenedOn", a.title, a.amount,
             a.participants, a.done, a.note, a.version, coalesce(w.display_name, '') AS "createdBy",
             a.created_at AS "createdAt", a.voided_at AS "voidedAt", a.void_reason AS "voidReason"
      FROM activities a
      JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
      LEFT JOIN tenant_users w ON w.tenant_id = a.tenant_id AND w.user_id = a.created_by
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.id = ${id}::uuid
        AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}`
    const found = rows[0]
    if (!found) throw notFound()
    requireCapability(ctx, 'activities.read')
    const { unitId, code, name, createdAt, voidedAt, ...activity } = found
    return {
      ...activity,
      unit: { code, name },
      createdAt: createdAt.toISOString(),
      voidedAt: voidedAt?.toISOString() ?? null,
      indicators: await readIndicators(tx, ctx, unitId, activity),
      may: { record: can(ctx, 'activities.record') && voidedAt === null },
      today: ctx.today,
    }
  })
}

/** The indicators that the kind counts towards, with the unit's source of each in the month of the record. */
async function readIndicators(
  tx: Tx,
  ctx: Context,
  unitId: string,
  { kind, happenedOn }: { kind: ActivityFields['kind']; happenedOn: CalendarDate },
): Promise<CountedIndicator[]> {
  return tx.$queryRaw<CountedIndicator[]>`
    SELECT i.code AS indicator, CASE WHEN ${ctx.locale === 'vi'} THEN i.name_vi ELSE i.name_en END AS name,
           coalesce(s.source, 'entered') AS source
    FROM indicators i
    JOIN units u ON u.tenant_id = i.tenant_id AND u.id = ${unitId}::uuid
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND i.asked_of = CASE u.rank WHEN 'grassroots' THEN 'grassroots' ELSE 'federation' END
    LEFT JOIN LATERAL (
      SELECT c.source FROM figure_sources c
      WHERE c.tenant_id = i.tenant_id AND c.unit_id = u.id AND c.indicator = i.code
        AND c.from_month <= ${reportingMonthOf(happenedOn, ctx.cutoffDay)}
      ORDER BY c.from_month DESC LIMIT 1) s ON true
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.code = ANY(${[...INDICATORS_OF_KIND[kind]]}::text[])
    ORDER BY i.position, i.code`
}

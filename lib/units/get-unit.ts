import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { findUnit } from './internal'
import { readUnitEvents } from './read-unit-events'
import { getUnitInput } from './schemas'
import type { UnitChoiceView, UnitMonthView, UnitNameView, UnitPlacementView, UnitView } from './views'

const mostChildren = 50

/**
 * One unit with its dated names and places, what happened to it and directly below it, and its reports of
 * the last thirteen months. Without a code, the asker's own unit. Three statements.
 */
export async function getUnit({ ctx, input }: { ctx: Context; input: unknown }): Promise<UnitView> {
  const { unit: code } = parseInput(getUnitInput, input)
  requireCapability(ctx, 'units.read')
  const showsReports = can(ctx, 'figures.read')
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    const record = await readRecord(tx, ctx, unit.id, showsReports)
    const events = await readUnitEvents(tx, ctx, unit)
    return {
      code: unit.code,
      name: unit.name,
      rank: unit.rank,
      kind: unit.kind,
      ...record,
      unionsBelow: Number(record.unionsBelow),
      childCount: Number(record.childCount),
      events,
      showsReports,
      today: ctx.today,
      cutoffDay: ctx.cutoffDay,
    }
  })
}

interface UnitRecord extends Pick<UnitView, 'ownership' | 'establishedOn' | 'closedOn'> {
  unionsBelow: bigint
  childCount: bigint
  children: UnitChoiceView[]
  names: UnitNameView[]
  placements: UnitPlacementView[]
  reports: UnitMonthView[]
}

async function readRecord(tx: Tx, ctx: Context, unitId: string, withReports: boolean): Promise<UnitRecord> {
  const rows = await tx.$queryRaw<UnitRecord[]>`
    WITH child AS (
      SELECT c.id, c.code, c.name, c.position FROM units c
      WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.parent_id = ${unitId}::uuid
        AND c.path >= ${ctx.scope.lo} AND c.path < ${ctx.scope.hi}
        AND (c.closed_on IS NULL OR c.closed_on > ${ctx.today}::date)
    )
    SELECT u.ownership, u.established_on::text AS "establishedOn", u.closed_on::text AS "closedOn",
      (SELECT count(*) FROM units g
       WHERE g.tenant_id = u.tenant_id AND g.path > u.path AND g.path < left(u.path, -1) || '0'
         AND g.path < ${ctx.scope.hi}
         AND g.rank = 'grassroots' AND (g.closed_on IS NULL OR g.closed_on > ${ctx.today}::date)) AS "unionsBelow",
      (SELECT count(*) FROM child) AS "childCount",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'name', c.name)), '[]')
       FROM (SELECT * FROM child ORDER BY position, name COLLATE "vi-x-icu", id LIMIT ${mostChildren}) c) AS children,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'from', n.valid_from, 'to', n.valid_to)
                                 ORDER BY n.valid_from DESC), '[]')
       FROM unit_names n WHERE n.tenant_id = u.tenant_id AND n.unit_id = u.id) AS names,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
           'parent', CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('code', p.code, 'name', p.name) END,
           'from', s.valid_from, 'to', s.valid_to) ORDER BY s.valid_from DESC), '[]')
       FROM unit_placements s LEFT JOIN units p ON p.tenant_id = s.tenant_id AND p.id = s.parent_id
         AND p.path >= ${ctx.scope.lo} AND p.path < ${ctx.scope.hi}
       WHERE s.tenant_id = u.tenant_id AND s.unit_id = u.id) AS placements,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('month', r.month, 'state', r.state, 'dueOn', r.due_on,
                                 'firstSubmittedOn', r.first_submitted_on) ORDER BY r.month DESC), '[]')
       FROM month_reports r
       WHERE ${withReports} AND r.tenant_id = u.tenant_id AND r.unit_id = u.id
         AND r.month >= to_char(${ctx.today}::date - interval '12 months', 'YYYYMM')::int) AS reports
    FROM units u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.id = ${unitId}::uuid
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}`
  const record = rows[0]
  if (!record) throw notFound()
  return record
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { openFoundingStages } from '@/lib/employers/rules/founding-stage'
import { utcDay, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Span } from '@/lib/periods/rules/span'
import { reachedRange } from '@/lib/plans/internal'
import { lastChange, type GivenTarget, type TargetChange } from '@/lib/reports/rules/lag-reasons'
import type { LeafStep } from '@/lib/reports/rules/leaves-at'
import type { ScopedUnit } from '@/lib/units/internal'
import { pathDepth } from '@/lib/units/rules/unit-path'

/** What each month of a span added to leaf indicators of the units directly below, by the unit's id. */
export async function readStepsBelow(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  { span, leaves }: { span: Span; leaves: readonly string[] },
): Promise<(unitId: string) => readonly LeafStep[]> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const rows = await tx.$queryRaw<({ id: string } & LeafStep)[]>`
    WITH below AS MATERIALIZED (
      SELECT u.id, u.path, left(u.path, -1) || '0' AS path_hi, u.rank FROM units u
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.parent_id = ${unit.id}::uuid AND u.path >= ${lo} AND u.path < ${hi}
    ), asked AS (SELECT unnest(${[...leaves]}::text[]) AS code)
    SELECT b.id, a.code, t.month, sum(t.amount)::float8 AS amount
    FROM below b CROSS JOIN asked a
    JOIN figure_totals t ON t.tenant_id = ${ctx.tenantId}::uuid AND t.indicator = a.code
      AND t.federation_path >= b.path AND t.federation_path < b.path_hi
      AND t.month BETWEEN ${span.from} AND ${span.through}
    WHERE b.rank <> 'grassroots'
    GROUP BY 1, 2, 3
    UNION ALL
    SELECT b.id, a.code, f.month, f.contribution::float8
    FROM below b CROSS JOIN asked a
    JOIN figures f ON f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = b.id AND f.indicator = a.code
      AND f.month BETWEEN ${span.from} AND ${span.through} AND f.unit_path >= ${lo} AND f.unit_path < ${hi}
      AND f.entry <> 'blank'
    WHERE b.rank = 'grassroots'`
  const byUnit = new Map<string, LeafStep[]>()
  for (const { id, ...step } of rows) pushTo(byUnit, id, step)
  return (unitId) => byUnit.get(unitId) ?? []
}

/** How many employers are on the way to a union, by the unit directly below in whose area they are. */
export async function readPipelineBelow(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
): Promise<(child: { path: string }) => number> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const rows = await tx.$queryRaw<{ label: string; open: number }[]>`
    SELECT split_part(c.unit_path, '/', ${pathDepth(unit.path) + 1}::int) AS label, count(*)::int AS open
    FROM founding_cases c
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.unit_path >= ${lo} AND c.unit_path < ${hi}
      AND c.stage = ANY(${[...openFoundingStages]}::text[])
    GROUP BY 1`
  const byLabel = new Map(rows.map(({ label, open }) => [label, open]))
  return ({ path }) => byLabel.get(path.slice(unit.path.length, -1)) ?? 0
}

/** The last change of the target of a unit directly below within its plan, by the unit's and the plan's id. */
export async function readChangesBelow(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  asked: { indicator: string; plans: readonly string[]; on: CalendarDate },
): Promise<(unitId: string, planId: string) => TargetChange | null> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const rows = await tx.$queryRaw<GivenRow[]>`
    SELECT g.unit_id AS "unitId", g.plan_id AS "planId", g.target::float8 AS target,
           r.decided_on AS "decidedOn", r.decision_number AS "decisionNumber"
    FROM plan_targets g
    JOIN plan_revisions r ON r.tenant_id = g.tenant_id AND r.plan_id = g.plan_id AND r.issuer_id = g.issuer_id
      AND r.revision = g.revision AND r.decided_on <= ${asked.on}::date
    JOIN units u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id AND u.parent_id = ${unit.id}::uuid
    WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.plan_id = ANY(${[...asked.plans]}::uuid[])
      AND g.indicator = ${asked.indicator} AND g.unit_path >= ${lo} AND g.unit_path < ${hi}
    ORDER BY r.decided_on, r.revision`
  const given = new Map<string, GivenTarget[]>()
  for (const { unitId, planId, decidedOn, ...target } of rows) {
    pushTo(given, `${unitId} ${planId}`, { ...target, decidedOn: utcDay(decidedOn) })
  }
  return (unitId, planId) => lastChange(given.get(`${unitId} ${planId}`) ?? [])
}

type GivenRow = Omit<GivenTarget, 'decidedOn'> & { unitId: string; planId: string; decidedOn: Date }

function pushTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

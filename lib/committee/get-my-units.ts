import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { sql } from '@/lib/db/sql'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { compareRatios } from '@/lib/figures/rules/exact-ratio'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { lastDueMonth } from '@/lib/plans/rules/default-through'
import { reachedRange } from '@/lib/plans/internal'
import { isWithin, type PathRange, type UnitPath } from '@/lib/units/rules/unit-path'
import { readVisits } from './read-visits'
import { readWeakUnions, type JudgedUnions } from './read-weak-unions'
import { standingOf, type TargetStanding } from './rules/behind-pace'
import { countKinds } from './rules/weak-union'
import { getMyUnitsInput } from './schemas'
import type { MyUnitsView, MyUnitView } from './views'

/** What is to be done soonest; the list of visits has them all. */
const mostFollowUps = 50

/**
 * What somebody of the committee answers for today: each unit with its results against the plan of the year, its weak
 * unions, and what its visits left to do. Without a person, the asker's own. At most five statements.
 * @throws DomainError not_found for another person who answers for nothing in scope
 */
export async function getMyUnits({ ctx, input }: { ctx: Context; input: unknown }): Promise<MyUnitsView> {
  const { person = ctx.userId } = parseInput(getMyUnitsInput, input)
  requireCapability(ctx, 'visits.read')
  return withScope(ctx, async (tx) => {
    const { name, held } = await readHeld(tx, ctx, person)
    if (name === null || (held.length === 0 && person !== ctx.userId)) throw notFound()
    const ranges = held.map(({ path }) => reachedRange(ctx, path))
    const judged =
      held.length > 0 && can(ctx, 'figures.read')
        ? await readWeakUnions(
            tx,
            ctx,
            ranges,
            held.map(({ unitId }) => unitId),
          )
        : null
    const followUps = held.length === 0 ? [] : await readFollowUps(tx, ctx, ranges)
    const { today, cutoffDay, graceDays } = ctx
    return {
      person: { id: person, name, own: person === ctx.userId },
      units: held.map((unit) => myUnit(ctx, unit, judged)),
      followUps,
      month: judged?.month ?? lastDueMonth({ today, cutoffDay, graceDays }),
      may: { record: can(ctx, 'visits.record') },
      today,
    }
  })
}

interface HeldUnit {
  unitId: string
  path: UnitPath
  code: string
  name: string
  rank: UnitRank
  title: string | null
  from: CalendarDate
  to: CalendarDate | null
  unions: number
  lastVisitOn: CalendarDate | null
  openFollowUps: number
  overdueFollowUps: number
}

async function readHeld(
  tx: Tx,
  ctx: Context,
  person: string,
): Promise<{ name: string | null; held: HeldUnit[] }> {
  const rows = await tx.$queryRaw<(HeldUnit & { personName: string; unitId: string | null })[]>`
    SELECT t.display_name AS "personName", u.id AS "unitId", u.path, u.code, u.name, u.rank, r.title,
      r.valid_from::text AS "from", r.valid_to::text AS "to",
      (SELECT count(*)::int FROM units g
       WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.path >= u.path AND g.path < left(u.path, -1) || '0'
         AND g.path < ${ctx.scope.hi} AND g.rank = 'grassroots'
         AND (g.closed_on IS NULL OR g.closed_on > ${ctx.today}::date)) AS unions,
      v.last::text AS "lastVisitOn", v.open::int AS "openFollowUps", v.overdue::int AS "overdueFollowUps"
    FROM tenant_users t
    LEFT JOIN (responsibilities r JOIN units u ON u.tenant_id = r.tenant_id AND u.id = r.unit_id)
      ON r.tenant_id = t.tenant_id AND r.user_id = t.user_id AND r.voided_at IS NULL
      AND r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi}
      AND r.valid_from <= ${ctx.today}::date AND (r.valid_to IS NULL OR r.valid_to > ${ctx.today}::date)
    LEFT JOIN LATERAL (
      SELECT max(visited_on) AS last,
        count(*) FILTER (WHERE follow_up IS NOT NULL AND done_on IS NULL) AS open,
        count(*) FILTER (WHERE follow_up IS NOT NULL AND done_on IS NULL AND follow_up_on < ${ctx.today}::date) AS overdue
      FROM visits
      WHERE tenant_id = ${ctx.tenantId}::uuid AND voided_at IS NULL
        AND unit_path >= u.path AND unit_path < left(u.path, -1) || '0'
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}) v ON true
    WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.user_id = ${person}::uuid
    ORDER BY u.position, u.name COLLATE "vi-x-icu", r.id`
  return {
    name: rows[0]?.personName ?? null,
    held: rows.filter((row): row is typeof row & { unitId: string } => row.unitId !== null),
  }
}

function readFollowUps(tx: Tx, ctx: Context, ranges: readonly PathRange[]) {
  const los = ranges.map(({ lo }) => lo)
  const his = ranges.map(({ hi }) => hi)
  return readVisits(tx, ctx, {
    where: [
      sql`v.follow_up IS NOT NULL AND v.done_on IS NULL`,
      sql`EXISTS (SELECT FROM unnest(${los}::text[], ${his}::text[]) AS s(lo, hi)
                  WHERE v.unit_path >= s.lo COLLATE "C" AND v.unit_path < s.hi COLLATE "C")`,
    ],
    order: sql`v.follow_up_on NULLS LAST, v.visited_on, v.id`,
    most: mostFollowUps,
  })
}

function myUnit(ctx: Context, held: HeldUnit, judged: JudgedUnions | null): MyUnitView {
  const { unitId, path, code, name, rank, ...rest } = held
  const range = reachedRange(ctx, path)
  const weak = judged?.unions.filter((union) => union.reasons.length > 0 && isWithin(union.path, range)) ?? []
  const { title, from, to, unions, openFollowUps, overdueFollowUps, lastVisitOn } = rest
  return {
    unit: { code, name, rank },
    ...{ title, from, to, unions, openFollowUps, overdueFollowUps, lastVisitOn },
    targets: (judged?.targets.get(unitId) ?? [])
      .map((target) => standingOf(target, judged?.month ?? target.through))
      .sort(furthestBehindFirst),
    weak: weak.length,
    weakByKind: countKinds(weak.map(({ reasons }) => reasons)),
  }
}

/** By the share of the plan that is done; what cannot be said comes last. */
function furthestBehindFirst(a: TargetStanding, b: TargetStanding): number {
  if (a.planRatio === null || b.planRatio === null)
    return Number(a.planRatio === null) - Number(b.planRatio === null)
  return compareRatios(a.planRatio, b.planRatio)
}

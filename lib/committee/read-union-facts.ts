import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import { sql, type Sql } from '@/lib/db/sql'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'
import { addMonths, type Month } from '@/lib/periods/rules/month'
import { OWNERSHIPS } from '@/lib/units/rules/unit-kind'
import type { PathRange, UnitPath } from '@/lib/units/rules/unit-path'
import type { UnionFacts, WeakSettings } from './rules/weak-union'

/** A union with all that is known of how it does. */
export interface KnownUnion {
  id: string
  code: string
  name: string
  path: UnitPath
  federation: { code: string; name: string } | null
  facts: UnionFacts
}

/** Public bodies keep their own rules of work, and an occupational union has no employer to sign with. */
const signing = OWNERSHIPS.filter((ownership) => ownership !== 'public_body' && ownership !== 'occupational')

/**
 * The unions within the ranges that exist today, in the order of lists, each with its last head-count, its last
 * report and its agreement. Head-counts are the figures', else the register's. One statement.
 */
export function readUnionFacts(
  tx: Tx,
  ctx: Context,
  ranges: readonly PathRange[],
  { settings, month }: { settings: WeakSettings; month: Month },
): Promise<KnownUnion[]> {
  return readFacts(tx, ctx, ranges, {
    ...{ settings, month },
    fits: sql`true`,
    order: sql`f.position, f.name COLLATE "vi-x-icu", f.id, u.position, u.name COLLATE "vi-x-icu", u.id`,
  })
}

/**
 * Of the same unions those that may be weak at the end of `month`, in no order: whoever reported lately, has members
 * enough and lacks no agreement is left out where it is found out, in the database. Whether one is weak the rule says.
 */
export function readDoubtfulUnions(
  tx: Tx,
  ctx: Context,
  ranges: readonly PathRange[],
  { settings, month }: { settings: WeakSettings; month: Month },
): Promise<KnownUnion[]> {
  const { leastMembers, silentMonths } = settings
  return readFacts(tx, ctx, ranges, {
    ...{ settings, month },
    fits: sql`(coalesce(m.value, 0) < greatest(1, ${leastMembers}::int) OR coalesce(lately.month, earlier.month, 0) <= ${addMonths(month, -silentMonths)}
      OR NOT ag.in_force OR tu.value = 0)`,
    order: sql`u.id`,
  })
}

async function readFacts(
  tx: Tx,
  ctx: Context,
  ranges: readonly PathRange[],
  {
    settings: { leastMembers },
    month,
    fits,
    order,
  }: { settings: WeakSettings; month: Month; fits: Sql; order: Sql },
): Promise<KnownUnion[]> {
  const { lo, hi } = ctx.scope
  const rows = await tx.$queryRaw<FactRow[]>`
    WITH reported AS (
      SELECT min(r.month) AS month FROM month_reports r
      WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.unit_path >= ${lo} AND r.unit_path < ${hi}
        AND r.first_submitted_on IS NOT NULL
    ), federations AS MATERIALIZED (
      SELECT f.id, f.code, f.name, f.position FROM units f
      WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.path >= ${lo} AND f.path < ${hi} AND f.rank <> 'grassroots'
    ), lately AS MATERIALIZED (
      SELECT r.unit_id, max(r.month) AS month FROM month_reports r
      WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.unit_path >= ${lo} AND r.unit_path < ${hi}
        AND r.month >= ${addMonths(month, -1)} AND r.first_submitted_on IS NOT NULL
      GROUP BY r.unit_id
    ), signed AS MATERIALIZED (
      SELECT a.unit_id, bool_or(a.starts_on <= ${ctx.today}::date AND e.last >= ${ctx.today}::date) AS in_force,
        max(e.last) FILTER (WHERE e.last < ${ctx.today}::date)::text AS lapsed,
        (array_agg(a.number ORDER BY e.last DESC, a.id) FILTER (WHERE e.last < ${ctx.today}::date))[1] AS number
      FROM agreements a
      CROSS JOIN LATERAL (SELECT CASE WHEN a.ended_on <= a.ends_on THEN a.ended_on - 1 ELSE a.ends_on END AS last) e
      WHERE ${can(ctx, 'agreements.read')} AND a.tenant_id = ${ctx.tenantId}::uuid AND a.voided_at IS NULL
        AND a.unit_path >= ${lo} AND a.unit_path < ${hi}
      GROUP BY a.unit_id
    )
    SELECT u.id, u.code, u.name, u.path, u.established_on::text AS "establishedOn",
      f.code AS "federationCode", f.name AS "federationName",
      u.ownership = ANY(${signing}::text[]) AS signs, (SELECT month FROM reported) AS "firstReported",
      m.value AS members, m.month AS "membersMonth",
      CASE WHEN m.value <= 0 THEN ${sinceBelow('DV_TONG', 1)} END AS "noneSince",
      CASE WHEN m.value < ${leastMembers} THEN ${sinceBelow('DV_TONG', leastMembers)} END AS "fewSince",
      (SELECT sum(c.members)::int FROM member_counts c
       WHERE m.value IS NULL AND c.tenant_id = u.tenant_id AND c.unit_id = u.id
         AND c.status IN ('active', 'transferring')) AS registered,
      coalesce(lately.month, earlier.month) AS "lastReport",
      ag.in_force AS "inForce", ag.lapsed AS "lapsedOn", ag.number AS "lapsedNumber",
      tu.value AS "statedAgreements",
      CASE WHEN tu.value = 0 THEN ${sinceBelow('TU_CO', 1)} END AS "noneStatedSince"
    FROM units u
    LEFT JOIN federations f ON f.id = u.parent_id
    LEFT JOIN LATERAL (
      SELECT x.value, x.month FROM figures x
      WHERE x.tenant_id = u.tenant_id AND x.unit_id = u.id AND x.indicator = 'DV_TONG' AND x.entry = 'number'
        AND x.unit_path >= ${lo} AND x.unit_path < ${hi}
      ORDER BY x.month DESC LIMIT 1) m ON true
    LEFT JOIN lately ON lately.unit_id = u.id
    LEFT JOIN LATERAL (
      SELECT r.month FROM month_reports r
      WHERE lately.month IS NULL AND r.tenant_id = u.tenant_id AND r.unit_id = u.id
        AND r.first_submitted_on IS NOT NULL AND r.unit_path >= ${lo} AND r.unit_path < ${hi}
      ORDER BY r.month DESC LIMIT 1) earlier ON true
    LEFT JOIN signed ag ON ag.unit_id = u.id
    LEFT JOIN LATERAL (
      SELECT x.value FROM figures x
      WHERE ${can(ctx, 'agreements.read')} AND ag.in_force IS NULL
        AND x.tenant_id = u.tenant_id AND x.unit_id = u.id AND x.indicator = 'TU_CO' AND x.entry = 'number'
      ORDER BY x.month DESC LIMIT 1) tu ON true
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${lo} AND u.path < ${hi} AND u.rank = 'grassroots'
      AND EXISTS (
        SELECT FROM unnest(${ranges.map((range) => range.lo)}::text[], ${ranges.map((range) => range.hi)}::text[]) AS s(lo, hi)
        WHERE u.path >= s.lo COLLATE "C" AND u.path < s.hi COLLATE "C")
      AND u.established_on <= ${ctx.today}::date AND (u.closed_on IS NULL OR u.closed_on > ${ctx.today}::date)
      AND ${fits}
    ORDER BY ${order}`
  return rows.map((row) => knownUnion(row, ctx))
}

/** The first month of the run up to the last stated one in which a union's figure stands below a bound. */
function sinceBelow(indicator: string, bound: number): Sql {
  return sql`(
    SELECT x.month FROM figures x
    WHERE x.tenant_id = u.tenant_id AND x.unit_id = u.id AND x.indicator = ${indicator} AND x.entry = 'number'
      AND x.month > coalesce(
        (SELECT max(y.month) FROM figures y
         WHERE y.tenant_id = u.tenant_id AND y.unit_id = u.id AND y.indicator = ${indicator} AND y.entry = 'number'
           AND y.value >= ${bound}::int), 0)
    ORDER BY x.month LIMIT 1)`
}

interface FactRow {
  id: string
  code: string
  name: string
  path: string
  establishedOn: CalendarDate
  federationCode: string | null
  federationName: string | null
  signs: boolean | null
  firstReported: Month | null
  members: number | null
  membersMonth: Month | null
  noneSince: Month | null
  fewSince: Month | null
  registered: number | null
  lastReport: Month | null
  inForce: boolean | null
  lapsedOn: CalendarDate | null
  lapsedNumber: string | null
  statedAgreements: number | null
  noneStatedSince: Month | null
}

function knownUnion(row: FactRow, { cutoffDay }: Context): KnownUnion {
  const { id, code, name, path, federationCode, federationName, firstReported, lapsedOn } = row
  const began = reportingMonthOf(row.establishedOn, cutoffDay)
  const registers = row.inForce !== null
  return {
    ...{ id, code, name, path },
    federation:
      federationCode === null || federationName === null
        ? null
        : { code: federationCode, name: federationName },
    facts: {
      members: membersOf(row),
      // Nobody is silent in a register that nobody has begun.
      expectedFrom: firstReported === null ? null : Math.max(began, firstReported),
      lastReport: row.lastReport,
      signs: row.signs ?? false,
      lapsed: row.inForce === true || lapsedOn === null ? null : { on: lapsedOn, number: row.lapsedNumber },
      agreementInForce: row.inForce === true || (!registers && (row.statedAgreements ?? 0) > 0),
      noAgreementSince: registers || row.statedAgreements !== 0 ? null : row.noneStatedSince,
    },
  }
}

function membersOf(row: FactRow): UnionFacts['members'] {
  const { members, membersMonth, noneSince, fewSince, registered } = row
  if (members !== null) return { count: members, month: membersMonth, noneSince, fewSince }
  return registered === null ? null : { count: registered, month: null, noneSince: null, fewSince: null }
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { addDays } from '@/lib/periods/rules/calendar-date'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { addMonths, type Month } from '@/lib/periods/rules/month'

interface DerivedRow {
  unitId: string
  month: Month
  indicator: string
  value: number
}

/** Names a cell in what `readDerived` answers. */
export function derivedKey({ unitId, month, indicator }: Omit<DerivedRow, 'value'>): string {
  return `${unitId} ${month} ${indicator}`
}

/**
 * What the registers count for the cells of units and months, in one statement: stocks on the evening of the
 * cut-off, flows from the day after the one before. A federation's cell counts the records kept at it and at the
 * unions that stood directly below it at the cut-off; a union's cell its own. A cell whose register held nothing yet
 * by then is absent: nothing is compared; nor is a federation's cell counted for
 * somebody who does not reach the unions below it.
 */
export async function readDerived(
  tx: Tx,
  ctx: Context,
  { unitIds, months }: { unitIds: readonly string[]; months: readonly Month[] },
): Promise<Map<string, number>> {
  const cutoffs = months.map((month) => cutoffDate(month, ctx.cutoffDay))
  const begins = months.map((month) => addDays(cutoffDate(addMonths(month, -1), ctx.cutoffDay), 1))
  const rows = await tx.$queryRaw<DerivedRow[]>`
    WITH asked AS (
      SELECT u.id AS unit_id, CASE u.rank WHEN 'grassroots' THEN 'grassroots' ELSE 'federation' END AS asked_of,
             m.month, m.since, m.cutoff
      FROM units u
      CROSS JOIN unnest(${months}::int[], ${begins}::date[], ${cutoffs}::date[]) AS m(month, since, cutoff)
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.id = ANY(${unitIds}::uuid[])
        AND (u.rank = 'grassroots' OR (u.rank = 'intermediate' AND ${ctx.reach !== 'unit'}))
        AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
    ), keepers AS (
      SELECT unit_id, month, since, cutoff, unit_id AS keeper_id FROM asked
      UNION
      SELECT a.unit_id, a.month, a.since, a.cutoff, p.unit_id
      FROM asked a
      JOIN unit_placements p ON p.tenant_id = ${ctx.tenantId}::uuid AND p.parent_id = a.unit_id
        AND p.valid_from <= a.cutoff AND (p.valid_to IS NULL OR p.valid_to > a.cutoff)
        AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
      JOIN units b ON b.tenant_id = p.tenant_id AND b.id = p.unit_id AND b.rank = 'grassroots'
      WHERE a.asked_of = 'federation'
    ), deeds AS (
      SELECT k.unit_id, k.month, s.indicator,
             coalesce(sum(r.amount) FILTER (WHERE r.happened_on >= k.since AND (r.done OR NOT s.done_only)), 0) AS value
      FROM keepers k
      JOIN activities r ON r.tenant_id = ${ctx.tenantId}::uuid AND r.unit_id = k.keeper_id AND r.voided_at IS NULL
        AND r.happened_on <= k.cutoff
      JOIN (VALUES ('dialogue', 'DOI_THOAI', false), ('supervision', 'GIAM_SAT', false),
                   ('party_referral', 'UT_GT', false), ('party_admission', 'UT_KN', false),
                   ('committee_renewal', 'KT_BCH', false), ('conference', 'HN_TC', true),
                   ('conference', 'HN_PHAI', false), ('legal_case', 'PL_DD', true), ('legal_case', 'PL_YC', false))
        AS s(kind, indicator, done_only) ON s.kind = r.kind
      GROUP BY k.unit_id, k.month, s.indicator
    ), employed AS (
      SELECT k.unit_id, k.month, k.keeper_id,
             coalesce(array_agg(DISTINCT e.employer_id) FILTER (WHERE e.valid_to IS NULL OR e.valid_to > k.cutoff), '{}') AS employers
      FROM keepers k
      JOIN union_employers(ARRAY(SELECT DISTINCT keeper_id FROM keepers)) e
        ON e.union_id = k.keeper_id AND e.valid_from <= k.cutoff
      GROUP BY k.unit_id, k.month, k.keeper_id
    ), agreed AS (
      SELECT k.unit_id, k.month, k.keeper_id,
             count(*) FILTER (WHERE g.signed_on BETWEEN k.since AND k.cutoff) AS signed,
             coalesce(bool_or(g.in_force), false) AS holds,
             coalesce(bool_or(g.in_force AND g.employer_id IS NULL), false) AS holds_all,
             coalesce(array_agg(g.employer_id) FILTER (WHERE g.in_force AND g.employer_id IS NOT NULL), '{}') AS named,
             coalesce(bool_or(g.in_force AND g.good), false) AS good,
             coalesce(bool_or(g.in_force AND g.good AND g.employer_id IS NULL), false) AS good_all,
             coalesce(array_agg(g.employer_id) FILTER (WHERE g.in_force AND g.good AND g.employer_id IS NOT NULL), '{}') AS good_named
      FROM keepers k
      CROSS JOIN LATERAL (
        SELECT h.signed_on, h.employer_id, coalesce(h.grade IN ('A', 'B'), false) AS good,
               h.starts_on <= k.cutoff AND h.ends_on >= k.cutoff AND (h.ended_on IS NULL OR h.ended_on > k.cutoff) AS in_force
        FROM agreements h
        WHERE h.tenant_id = ${ctx.tenantId}::uuid AND h.unit_id = k.keeper_id AND h.voided_at IS NULL
          AND least(h.signed_on, h.starts_on) <= k.cutoff) g
      GROUP BY k.unit_id, k.month, k.keeper_id
    ), enterprises AS (
      -- An agreement that names no employer holds for every employer of the union, and for one where none is known.
      SELECT a.unit_id, a.month, a.signed,
             CASE WHEN a.holds THEN greatest(1, (SELECT count(DISTINCT x) FROM unnest(
               a.named || CASE WHEN a.holds_all THEN e.employers END) AS x)) ELSE 0 END AS covered,
             CASE WHEN a.good THEN greatest(1, (SELECT count(DISTINCT x) FROM unnest(
               a.good_named || CASE WHEN a.good_all THEN e.employers END) AS x)) ELSE 0 END AS well_covered
      FROM agreed a
      LEFT JOIN employed e ON e.unit_id = a.unit_id AND e.month = a.month AND e.keeper_id = a.keeper_id
    ), graded AS (
      SELECT k.unit_id, k.month, count(*) AS graded, count(*) FILTER (WHERE g.decided_grade IN ('excellent', 'good')) AS good
      FROM keepers k
      JOIN union_grades g ON g.tenant_id = ${ctx.tenantId}::uuid AND g.unit_id = k.keeper_id
        AND g.year = k.month / 100 AND g.state = 'decided'
      GROUP BY k.unit_id, k.month
    ), bodies AS (
      SELECT a.unit_id, a.month,
             count(DISTINCT u.id) FILTER (WHERE u.established_on BETWEEN a.since AND a.cutoff
               AND p.valid_from <= u.established_on AND (p.valid_to IS NULL OR p.valid_to > u.established_on)
               AND NOT reorganised.into_it) AS founded,
             count(DISTINCT u.id) FILTER (WHERE u.closed_on BETWEEN a.since AND a.cutoff
               AND p.valid_from < u.closed_on AND (p.valid_to IS NULL OR p.valid_to >= u.closed_on)
               AND NOT reorganised.out_of_it) AS dissolved,
             count(DISTINCT u.id) FILTER (WHERE u.established_on <= a.cutoff AND (u.closed_on IS NULL OR u.closed_on > a.cutoff)
               AND p.valid_from <= a.cutoff AND (p.valid_to IS NULL OR p.valid_to > a.cutoff)) AS living
      FROM asked a
      JOIN unit_placements p ON p.tenant_id = ${ctx.tenantId}::uuid AND p.federation_id = a.unit_id
        AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
      JOIN units u ON u.tenant_id = p.tenant_id AND u.id = p.unit_id AND u.rank = 'grassroots' AND u.established_on <= a.cutoff
      CROSS JOIN LATERAL (
        -- What a merger or a split begins was not founded, and what it ends was not dissolved.
        SELECT coalesce(bool_or(l.part = 'successor'), false) AS into_it, coalesce(bool_or(l.part = 'predecessor'), false) AS out_of_it
        FROM unit_event_links l
        JOIN unit_events v ON v.tenant_id = l.tenant_id AND v.id = l.event_id AND v.kind IN ('merge', 'split')
        WHERE l.tenant_id = u.tenant_id AND l.unit_id = u.id) reorganised
      WHERE a.asked_of = 'federation'
      GROUP BY a.unit_id, a.month
    ), counted AS (
      SELECT unit_id, month, indicator, value FROM deeds
      UNION ALL
      SELECT unit_id, month, 'DN_CO_CDCS', sum(cardinality(employers)) FROM employed GROUP BY unit_id, month
      UNION ALL
      SELECT e.unit_id, e.month, v.indicator, v.value
      FROM (SELECT unit_id, month, sum(covered) AS covered, sum(well_covered) AS well_covered, sum(signed) AS signed
            FROM enterprises GROUP BY unit_id, month) e
      CROSS JOIN LATERAL (VALUES ('TU_CO', e.covered), ('TU_AB', e.well_covered), ('TU_MOI', e.signed)) AS v(indicator, value)
      UNION ALL
      SELECT g.unit_id, g.month, v.indicator, v.value
      FROM graded g CROSS JOIN LATERAL (VALUES ('XL_DAT', g.good), ('XL_TONG', g.graded)) AS v(indicator, value)
      UNION ALL
      SELECT b.unit_id, b.month, v.indicator, v.value
      FROM bodies b
      CROSS JOIN LATERAL (VALUES ('CDCS_MOI', b.founded), ('CDCS_GT', b.dissolved), ('CDCS_TONG', b.living)) AS v(indicator, value)
    )
    SELECT c.unit_id AS "unitId", c.month, c.indicator, c.value::int AS value
    FROM counted c
    JOIN asked a ON a.unit_id = c.unit_id AND a.month = c.month
    JOIN indicators i ON i.tenant_id = ${ctx.tenantId}::uuid AND i.code = c.indicator AND i.asked_of = a.asked_of
      AND i.kind <> 'ratio'`
  return new Map(rows.map((row) => [derivedKey(row), row.value]))
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import type { MonthAmount, Sum } from '@/lib/plans/rules/measure'
import type { ComparedTenant, TenantSums, TenantTarget } from '@/lib/reports/rules/compose-national'

// PostgreSQL gives these only to a transaction that announced a national reach.

/** The indicators of the national level by their codes, with no figures: it has none of its own. */
export async function readNationIndicators(
  tx: Tx,
  ctx: Context,
  codes: readonly string[],
): Promise<Omit<IndicatorSeries, 'months'>[]> {
  const vietnamese = ctx.locale === 'vi'
  return tx.$queryRaw<Omit<IndicatorSeries, 'months'>[]>`
    SELECT i.code, i.kind, CASE WHEN ${vietnamese} THEN i.name_vi ELSE i.name_en END AS name,
           CASE WHEN ${vietnamese} THEN i.short_vi ELSE i.short_en END AS "shortName",
           i.measure, i.direction, i.asked_of AS "askedOf", i.numerator, i.denominator
    FROM indicators i
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.code IN (
      SELECT unnest(ARRAY[a.code, a.numerator, a.denominator]) FROM indicators a
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.code = ANY (${codes}::text[]))
    ORDER BY i.position, i.code`
}

/** Who there is, in the order of the names, and the reports of the span that were expected and came. */
export async function readTenants(tx: Tx, span: Span): Promise<ComparedTenant[]> {
  const rows = await tx.$queryRaw<(Omit<ComparedTenant, 'reports'> & ComparedTenant['reports'])[]>`
    SELECT tenant_code AS code, tenant_name AS name, tenant_kind AS kind, expected, submitted, approved,
           on_time AS "onTime"
    FROM national_standing(${span.from}::int, ${span.through}::int)
    ORDER BY tenant_name COLLATE "vi-x-icu", tenant_code`
  return rows.map(({ code, name, kind, ...reports }) => ({ code, name, kind, reports }))
}

/** By tenant and leaf, the sums of the span, of the same span a year earlier and of the months up to its opening. */
export async function readTenantSums(
  tx: Tx,
  asked: { flows: string[]; stocks: string[]; span: Span; lastYear: Span; openingMonth: Month },
): Promise<TenantSums[]> {
  const { flows, stocks, span, lastYear, openingMonth } = asked
  const rows = await tx.$queryRaw<SumColumns[]>`
    SELECT tenant_code AS "tenantCode", indicator, min(month) AS first,
           (sum(amount) FILTER (WHERE stock OR month >= ${span.from}::int))::float8 AS now,
           (sum(approved_amount) FILTER (WHERE stock OR month >= ${span.from}::int))::float8 AS "nowApproved",
           (sum(amount) FILTER (WHERE month <= ${lastYear.through}::int AND (stock OR month >= ${lastYear.from}::int)))::float8 AS "lastYear",
           (sum(amount) FILTER (WHERE stock AND month <= ${openingMonth}::int))::float8 AS opening
    FROM (SELECT *, indicator = ANY (${stocks}::text[]) AS stock
          FROM national_series(${flows}::text[] || ${stocks}::text[], ${span.through}::int)) s
    GROUP BY tenant_code, indicator`
  return rows.map(({ now, nowApproved, lastYear: before, opening, ...of }) => ({
    ...of,
    now: sumOf(now, nowApproved),
    lastYear: sumOf(before, before),
    opening: sumOf(opening, opening),
  }))
}

/** What each month added to a leaf of each tenant, by the tenant's code. */
export async function readTenantMonths(
  tx: Tx,
  leaf: string,
  through: Month,
): Promise<Map<string, MonthAmount[]>> {
  const rows = await tx.$queryRaw<
    { code: string; months: number[]; amounts: number[]; approved: number[] }[]
  >`
    SELECT tenant_code AS code, array_agg(month ORDER BY month) AS months,
           array_agg(amount::float8 ORDER BY month) AS amounts,
           array_agg(approved_amount::float8 ORDER BY month) AS approved
    FROM national_series(ARRAY[${leaf}::text], ${through}::int) GROUP BY tenant_code`
  return new Map(
    rows.map(({ code, months, amounts, approved }) => [
      code,
      months.map((month, at) => ({ month, amount: amounts[at] ?? 0, approved: approved[at] ?? 0 })),
    ]),
  )
}

/** The targets of the tenants' tops and of the nation that hold the month, as decided by a day. */
export function readNationTargets(
  tx: Tx,
  asked: { indicators: string[]; through: Month; on: CalendarDate },
): Promise<TenantTarget[]> {
  return tx.$queryRaw<TenantTarget[]>`
    SELECT tenant_code AS "tenantCode", plan_kind AS kind, from_month AS "from", through_month AS "through",
           indicator, comparison, target::float8 AS target
    FROM national_targets(${asked.indicators}::text[], ${asked.through}::int, ${asked.on}::date)`
}

/** Sums of whole numbers arrive as double precision, exact to 2^53. */
type SumColumns = Pick<TenantSums, 'tenantCode' | 'indicator' | 'first'> &
  Record<'now' | 'nowApproved' | 'lastYear' | 'opening', number | null>

function sumOf(amount: number | null, approved: number | null): Sum | null {
  return amount === null ? null : { amount, approved: approved ?? 0 }
}

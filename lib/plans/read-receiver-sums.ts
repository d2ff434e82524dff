import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { Span } from '@/lib/periods/rules/span'
import type { AskedIndicator } from '@/lib/plans/rules/compose-assignment'
import type { SumOf } from '@/lib/plans/rules/measure'
import { companionOrder, countsPeople, hideSmallCells } from '@/lib/plans/rules/small-cells'
import { toTenants, type ReceiverName } from './read-receivers'

/** What somebody who receives did: in the year before, and so far. */
export type ReceiverSums = { lastYear: SumOf; soFar: SumOf }

/**
 * The sums of every leaf for each who receives: a flow's over the two spans, a stock's at their ends. A
 * federation's stand in the totals of the federations within its range, a grassroots union's are its own cells, a
 * tenant's come from the function that only a national reach may ask.
 */
export async function readReceiverSums(
  tx: Tx,
  ctx: Context,
  asked: {
    receivers: readonly ReceiverName[]
    indicators: readonly AskedIndicator[]
    lastYear: Span
    soFar: Span
  },
): Promise<(receiver: ReceiverName) => ReceiverSums> {
  const rows = toTenants(ctx) ? await tenantSums(tx, asked) : await unitSums(tx, ctx, asked)
  const byReceiver = new Map<string, Map<string, SumRow>>()
  for (const row of rows) {
    const leaves = byReceiver.get(row.key) ?? new Map<string, SumRow>()
    byReceiver.set(row.key, leaves.set(row.indicator, row))
  }
  return ({ forId, code, rank }) => {
    const leaves = byReceiver.get(rank === 'tenant' ? code : forId)
    const sumOf =
      (at: 'lastYear' | 'soFar'): SumOf =>
      (leaf) => {
        const amount = leaves?.get(leaf)?.[at] ?? null
        return amount === null ? null : { amount, approved: amount }
      }
    return { lastYear: sumOf('lastYear'), soFar: sumOf('soFar') }
  }
}

/** Sums of whole numbers arrive as double precision, exact to 2^53. */
interface SumRow {
  /** The id of a unit, the code of a tenant. */
  key: string
  indicator: string
  lastYear: number | null
  soFar: number | null
}

async function unitSums(
  tx: Tx,
  ctx: Context,
  { receivers, lastYear, soFar }: { receivers: readonly ReceiverName[]; lastYear: Span; soFar: Span },
): Promise<SumRow[]> {
  const { lo, hi } = ctx.scope
  const last = Math.max(lastYear.through, soFar.through)
  // Each federation's months are added up once, and then into all whose range holds the federation.
  const [told] = await tx.$queryRaw<{ sums: SumRow[] | null }[]>`
    WITH asked AS MATERIALIZED (
      SELECT id, path COLLATE "C" AS path, rank, (left(path, -1) || '0') COLLATE "C" AS path_hi
      FROM unnest(${receivers.map(({ forId }) => forId)}::uuid[], ${receivers.map(({ path }) => path)}::text[],
                  ${receivers.map(({ rank }) => rank)}::text[]) AS r(id, path, rank)
    ), federations AS MATERIALIZED (
      SELECT t.federation_path AS path, t.indicator,
             sum(t.amount) FILTER (WHERE t.month <= ${lastYear.through}
               AND (i.kind = 'stock' OR t.month >= ${lastYear.from})) AS last_year,
             sum(t.amount) FILTER (WHERE t.month <= ${soFar.through}
               AND (i.kind = 'stock' OR t.month >= ${soFar.from})) AS so_far
      FROM figure_totals t
      JOIN indicators i ON i.tenant_id = t.tenant_id AND i.code = t.indicator
      WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.month <= ${last}
        AND t.federation_path >= (SELECT min(path) FROM asked) AND t.federation_path < (SELECT max(path_hi) FROM asked)
        AND t.federation_path >= ${lo} AND t.federation_path < ${hi}
        AND EXISTS (SELECT FROM asked WHERE rank <> 'grassroots')
      GROUP BY t.federation_path, t.indicator
    )
    SELECT json_agg(to_json(s)) AS sums FROM (
    SELECT a.id AS key, f.indicator, sum(f.last_year)::float8 AS "lastYear", sum(f.so_far)::float8 AS "soFar"
    FROM asked a JOIN federations f ON f.path >= a.path AND f.path < a.path_hi
    WHERE a.rank <> 'grassroots'
    GROUP BY a.id, f.indicator
    UNION ALL
    SELECT a.id, f.indicator,
           (sum(f.contribution) FILTER (WHERE f.month <= ${lastYear.through}
             AND (i.kind = 'stock' OR f.month >= ${lastYear.from})))::float8,
           (sum(f.contribution) FILTER (WHERE f.month <= ${soFar.through}
             AND (i.kind = 'stock' OR f.month >= ${soFar.from})))::float8
    FROM asked a
    JOIN figures f ON f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = a.id AND f.month <= ${last}
      AND f.unit_path >= ${lo} AND f.unit_path < ${hi} AND f.entry <> 'blank'
    JOIN indicators i ON i.tenant_id = f.tenant_id AND i.code = f.indicator
    WHERE a.rank = 'grassroots'
    GROUP BY a.id, f.indicator) s`
  return told?.sums ?? []
}

/** The nation as a whole has a row of its own: the sum of the tenants. Small counts of people are hidden in both. */
async function tenantSums(
  tx: Tx,
  asked: {
    receivers: readonly ReceiverName[]
    indicators: readonly AskedIndicator[]
    lastYear: Span
    soFar: Span
  },
): Promise<SumRow[]> {
  const of = (kind: 'flow' | 'stock') =>
    asked.indicators.filter((indicator) => indicator.kind === kind).map(({ code }) => code)
  const rows = await tx.$queryRaw<(SumRow & { kind: string })[]>`
    SELECT t.code AS key, t.kind, s.indicator,
           (sum(s.amount) FILTER (WHERE s.span = 'lastYear'))::float8 AS "lastYear",
           (sum(s.amount) FILTER (WHERE s.span = 'soFar'))::float8 AS "soFar"
    FROM national_tenants() t
    JOIN (
      SELECT 'lastYear' AS span, tenant_code, indicator, amount
      FROM national_totals(${of('flow')}::text[], ${of('stock')}::text[], ${asked.lastYear.from}::int, ${asked.lastYear.through}::int)
      UNION ALL
      SELECT 'soFar', tenant_code, indicator, amount
      FROM national_totals(${of('flow')}::text[], ${of('stock')}::text[], ${asked.soFar.from}::int, ${asked.soFar.through}::int)
    ) s ON s.tenant_code = t.code
    GROUP BY t.code, t.kind, s.indicator`
  const own = asked.receivers.find((receiver) => receiver.own)?.forId ?? null
  return asked.indicators.flatMap((indicator) => {
    const column = rows.filter((row) => row.indicator === indicator.code)
    const order = companionOrder(column.map(({ key, kind }) => ({ code: key, kind })))
    const [lastYear, soFar] = (['lastYear', 'soFar'] as const).map((at) =>
      shownSums(
        column.map((row) => row[at]),
        countsPeople(indicator) ? order : null,
      ),
    )
    const shown = column.map(({ key }, at) => ({
      ...{ key, indicator: indicator.code },
      ...{ lastYear: lastYear?.sums[at] ?? null, soFar: soFar?.sums[at] ?? null },
    }))
    const total = {
      indicator: indicator.code,
      lastYear: lastYear?.total ?? null,
      soFar: soFar?.total ?? null,
    }
    return own === null || column.length === 0 ? shown : [...shown, { key: own, ...total }]
  })
}

/** What of a column may be seen; `order` is null where it counts no people. */
function shownSums(sums: readonly (number | null)[], order: readonly number[] | null) {
  const known = sums.filter((sum) => sum !== null)
  const hidden = order && hideSmallCells(sums, order)
  return {
    sums: hidden ? sums.map((sum, at) => (hidden.cells[at] ? null : sum)) : sums,
    total: known.length === 0 || hidden?.total === false ? null : known.reduce((sum, one) => sum + one, 0),
  }
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { Span } from '@/lib/periods/rules/span'
import type { AskedIndicator } from '@/lib/plans/rules/compose-assignment'
import type { SumOf } from '@/lib/plans/rules/measure'
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

/** The nation as a whole has a row of its own: the sum of the tenants. */
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
  const own = asked.receivers.find((receiver) => receiver.own)?.forId ?? null
  return tx.$queryRaw<SumRow[]>`
    WITH sums AS (
      SELECT 'lastYear' AS span, s.tenant_code, s.indicator, s.amount::float8 AS amount
      FROM national_totals(${of('flow')}::text[], ${of('stock')}::text[], ${asked.lastYear.from}::int, ${asked.lastYear.through}::int) s
      UNION ALL
      SELECT 'soFar', s.tenant_code, s.indicator, s.amount::float8
      FROM national_totals(${of('flow')}::text[], ${of('stock')}::text[], ${asked.soFar.from}::int, ${asked.soFar.through}::int) s
    )
    SELECT coalesce(tenant_code, ${own}::text) AS key, indicator,
           sum(amount) FILTER (WHERE span = 'lastYear') AS "lastYear", sum(amount) FILTER (WHERE span = 'soFar') AS "soFar"
    FROM sums GROUP BY GROUPING SETS ((tenant_code, indicator), (indicator))
    HAVING coalesce(tenant_code, ${own}::text) IS NOT NULL`
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import type { MonthAmount } from '@/lib/plans/rules/measure'
import { nationSeries } from '@/lib/plans/rules/nation-series'
import type { ScopedUnit } from '@/lib/units/internal'
import { toTenants } from './read-receivers'
import { readSeries } from './read-series'

/**
 * What a unit's plans are held against: its own series; at the national level, which has no figures of its own, the
 * tenants' together.
 */
export async function readResultSeries(tx: Tx, ctx: Context, unit: ScopedUnit): Promise<IndicatorSeries[]> {
  const own = await readSeries(tx, ctx, unit)
  if (!toTenants(ctx) || unit.rank !== 'top') return own
  const leaves = own.filter(({ kind }) => kind !== 'ratio').map(({ code }) => code)
  const rows = await tx.$queryRaw<MonthsRow[]>`
    SELECT t.code, t.kind, s.indicator, array_agg(s.month ORDER BY s.month) AS months,
           array_agg(s.amount::float8 ORDER BY s.month) AS amounts,
           array_agg(s.approved_amount::float8 ORDER BY s.month) AS approved
    FROM national_tenants() t
    JOIN national_series(${leaves}::text[], 999912) s ON s.tenant_code = t.code
    GROUP BY t.code, t.kind, s.indicator`
  const series = new Map<string, MonthAmount[]>()
  for (const { code, indicator, months, amounts, approved } of rows) {
    series.set(
      `${code} ${indicator}`,
      months.map((month, at) => ({ month, amount: amounts[at] ?? 0, approved: approved[at] ?? 0 })),
    )
  }
  const tenants = [...new Map(rows.map(({ code, kind }) => [code, kind]))].map(([code, kind]) => ({
    code,
    kind,
  }))
  return nationSeries(own, tenants, (tenant, leaf) => series.get(`${tenant} ${leaf}`) ?? [])
}

/** Sums of whole numbers arrive as double precision, exact to 2^53. */
interface MonthsRow {
  code: string
  kind: string
  indicator: string
  months: number[]
  amounts: number[]
  approved: number[]
}

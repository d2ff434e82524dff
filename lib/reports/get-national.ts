import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { inVietnameseOrder } from '@/lib/format/vietnamese-order'
import { addMonths, monthOf, yearOf } from '@/lib/periods/rules/month'
import { sameSpanLastYear, type Span } from '@/lib/periods/rules/span'
import { lastDueMonth } from '@/lib/plans/rules/default-through'
import { readSeries } from '@/lib/plans/read-series'
import { findUnit } from '@/lib/units/internal'
import { composeNational, type TenantSum, type TenantTarget } from './rules/compose-national'
import { headlineOf } from './rules/compose-dashboard'
import { nationalInput } from './schemas'
import type { NationalView } from './views'

/**
 * The tenants side by side by their headline totals, and together against the national programme. Sums alone:
 * the functions that give them know no unit below a tenant, and nobody's name.
 * @throws DomainError forbidden without national.read
 */
export async function getNational({ ctx, input }: { ctx: Context; input: unknown }): Promise<NationalView> {
  const asked = parseInput(nationalInput, input)
  requireCapability(ctx, 'national.read')
  const through = asked.through ?? (asked.year ? monthOf(asked.year, 12) : lastDueMonth(ctx))
  const span = { from: monthOf(yearOf(through), 1), through }
  const openingMonth = addMonths(span.from, -1)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, undefined)
    const indicators = await readSeries(tx, ctx, unit)
    const headline = headlineOf(indicators, 'top')
    const leaves = indicators.filter(({ code, kind }) =>
      headline.some(
        (formula) =>
          kind !== 'ratio' &&
          (formula.code === code || formula.numerator === code || formula.denominator === code),
      ),
    )
    const flows = leaves.filter(({ kind }) => kind === 'flow').map(({ code }) => code)
    const stocks = leaves.filter(({ kind }) => kind === 'stock').map(({ code }) => code)
    const now = await readTotals(tx, { flows, stocks, span })
    const lastYear = await readTotals(tx, { flows, stocks, span: sameSpanLastYear(span) })
    const opening = await readTotals(tx, {
      flows: [],
      stocks,
      span: { from: openingMonth, through: openingMonth },
    })
    const targets = await readTargets(tx, ctx, { indicators: headline.map(({ code }) => code), through })

    const named = new Map(now.map(({ tenantCode, tenantName }) => [tenantCode, tenantName]))
    const tenants = [...named].map(([code, name]) => ({ code, name }))
    return {
      federation: ctx.tenantCode,
      ...{ span, through },
      decimals: asked.decimals === '2' ? 2 : 0,
      sort: asked.sort ?? null,
      indicators: headline.map(({ months: _, askedOf: __, ...name }) => name),
      ...composeNational({
        ...{ formulas: headline, nationalCode: ctx.tenantCode, sums: { now, lastYear, opening } },
        ...{ targets, span, openingMonth, tenants: inVietnameseOrder(tenants, ({ name }) => name) },
      }),
    }
  })
}

/** Sums per tenant; PostgreSQL gives them only to a transaction that announced a national reach. */
function readTotals(
  tx: Tx,
  { flows, stocks, span }: { flows: string[]; stocks: string[]; span: Span },
): Promise<TenantSum[]> {
  return tx.$queryRaw<TenantSum[]>`
    SELECT tenant_code AS "tenantCode", tenant_name AS "tenantName", indicator,
           amount::float8 AS amount, approved_amount::float8 AS approved
    FROM national_totals(${flows}::text[], ${stocks}::text[], ${span.from}::int, ${span.through}::int)`
}

function readTargets(
  tx: Tx,
  ctx: Context,
  { indicators, through }: { indicators: string[]; through: number },
): Promise<TenantTarget[]> {
  return tx.$queryRaw<TenantTarget[]>`
    SELECT tenant_code AS "tenantCode", plan_kind AS kind, from_month AS "from", through_month AS "through",
           indicator, comparison, target::float8 AS target
    FROM national_targets(${indicators}::text[], ${through}::int, ${ctx.today}::date)`
}

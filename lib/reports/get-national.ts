import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { addMonths, monthOf, yearOf, type Month } from '@/lib/periods/rules/month'
import { sameSpanLastYear } from '@/lib/periods/rules/span'
import { lastDueMonth } from '@/lib/plans/rules/default-through'
import type { MonthAmount } from '@/lib/plans/rules/measure'
import { countsPeople } from '@/lib/plans/rules/small-cells'
import type { NationalGoalView, NationalView } from './national-views'
import {
  readNationIndicators,
  readNationTargets,
  readTenantMonths,
  readTenants,
  readTenantSums,
} from './read-nation'
import {
  composeNational,
  type ComparedTenant,
  type TenantSums,
  type TenantTarget,
} from './rules/compose-national'
import { DEFAULT_INDICATOR, GOAL_INDICATOR, HEADLINE_INDICATORS } from './rules/headline'
import { nationalPath } from './rules/national-path'
import { nationalInput } from './schemas'

/**
 * The tenants side by side by their headline totals, ranked by one of them, and together on the way to the nation's
 * goal, in one transaction of five statements. Sums alone: the functions that give them know no unit below a tenant
 * and nobody's name, and counts of 1 to 4 people are hidden.
 * @throws DomainError forbidden without national.read
 */
export async function getNational({ ctx, input }: { ctx: Context; input: unknown }): Promise<NationalView> {
  const asked = parseInput(nationalInput, input)
  requireCapability(ctx, 'national.read')
  const lastDue = lastDueMonth(ctx)
  const through = asked.through ?? (asked.year ? monthOf(asked.year, 12) : lastDue)
  const span = { from: monthOf(yearOf(through), 1), through }
  const openingMonth = addMonths(span.from, -1)
  const lastYear = sameSpanLastYear(span)
  return withScope(ctx, async (tx) => {
    const known = await readNationIndicators(tx, ctx, HEADLINE_INDICATORS)
    const formulas = HEADLINE_INDICATORS.flatMap((code) => known.find((one) => one.code === code) ?? [])
    const leaves = (kind: 'flow' | 'stock') =>
      known.filter((one) => one.kind === kind).map(({ code }) => code)
    const tenants = await readTenants(tx, span)
    const sums = await readTenantSums(tx, {
      ...{ flows: leaves('flow'), stocks: leaves('stock'), span, lastYear, openingMonth },
    })
    const indicators = formulas.map(({ code }) => code)
    const targets = await readNationTargets(tx, { indicators, through, on: ctx.today })
    const months = await readTenantMonths(tx, GOAL_INDICATOR, through)

    const present = presentTenants(tenants, sums)
    const ranked = Math.max(0, indicators.indexOf(asked.indicator ?? DEFAULT_INDICATOR))
    const names = formulas.map(({ askedOf: _, ...name }) => name)
    return {
      federation: ctx.tenantCode,
      ...{ span, through, lastDue, ranked, indicators: names },
      decimals: asked.decimals === '2' ? 2 : 0,
      years: yearsOf(months, through),
      may: { openPlans: can(ctx, 'plans.read') },
      goal: goalOf(names, { nationalCode: ctx.tenantCode, targets, tenants: present, months, through }),
      ...composeNational({
        ...{ formulas, ranked, tenants: present, sums, targets, span, lastYear, openingMonth },
        ...{ nationalCode: ctx.tenantCode },
        people: new Set(known.filter(countsPeople).map(({ code }) => code)),
      }),
    }
  })
}

/** Those of whom a report was expected in the span, or who have figures of it. */
function presentTenants(tenants: readonly ComparedTenant[], sums: readonly TenantSums[]): ComparedTenant[] {
  const told = new Set(sums.filter(({ now }) => now !== null).map(({ tenantCode }) => tenantCode))
  return tenants.filter(({ code, reports }) => reports.expected > 0 || told.has(code))
}

function yearsOf(months: ReadonlyMap<string, readonly MonthAmount[]>, through: Month): number[] {
  const years = [...months.values()].flatMap((series) => series.map(({ month }) => yearOf(month)))
  return [...new Set([...years, yearOf(through)])].sort((a, b) => a - b)
}

/** The milestone that ends soonest among those the national level set itself. */
function goalOf(
  names: readonly NationalGoalView['indicator'][],
  asked: {
    nationalCode: string
    targets: readonly TenantTarget[]
    tenants: readonly ComparedTenant[]
    months: ReadonlyMap<string, MonthAmount[]>
    through: Month
  },
): NationalGoalView | null {
  const { nationalCode, targets, tenants, months, through } = asked
  const indicator = names.find(({ code }) => code === GOAL_INDICATOR)
  const target = targets
    .filter((one) => one.tenantCode === nationalCode && one.indicator === GOAL_INDICATOR)
    .filter(({ kind }) => kind === 'milestone')
    .sort((a, b) => a.through - b.through)[0]
  if (!indicator || !target) return null
  const series = tenants.map(({ code, kind }) => ({ code, kind, months: months.get(code) ?? [] }))
  return { indicator, target, ...nationalPath({ tenants: series, goal: target, through }) }
}

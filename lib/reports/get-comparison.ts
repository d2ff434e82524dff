import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { monthNumber, monthOf, yearOf } from '@/lib/periods/rules/month'
import { readSeries } from '@/lib/plans/read-series'
import { readTargets } from '@/lib/plans/read-targets'
import { monthsWithFigures, type IndicatorSeries } from '@/lib/plans/rules/history'
import { findUnit } from '@/lib/units/internal'
import { comparisonInput } from './comparison-schemas'
import type { ComparisonView } from './comparison-views'
import { readComparedUnits } from './read-compared-units'
import { readMovedAmounts } from './read-moved-amounts'
import { MOST_YEARS } from './rules/comparison-limits'
import { comparedUnit, usualYears } from './rules/compose-comparison'
import { headlineOf, isAskedOf } from './rules/compose-dashboard'
import { DEFAULT_INDICATOR } from './rules/headline'
import { resultsThrough } from './rules/results-through'

/**
 * Any units beside each other, over any years, by any indicators: four statements, and two for each unit compared
 * (one for the page's own, whose history is known by then).
 * @throws DomainError not_found when a unit is not in scope, forbidden without dashboard.read
 */
export async function getComparison({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ComparisonView> {
  const asked = parseInput(comparisonInput, input)
  requireCapability(ctx, 'dashboard.read')
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, asked.unit)
    const series = await readSeries(tx, ctx, unit)
    const { through, basis } = resultsThrough(ctx, asked, series)
    const years = asked.years?.length ? asked.years : usualYears(through)
    const last = monthOf(Math.max(...years), 12)
    const codes = asked.units?.length ? asked.units : [unit.code]
    const { compared, offered } = await readComparedUnits(tx, ctx, unit, codes)
    const federations = compared.filter(({ rank }) => rank !== 'grassroots')
    const moved =
      asked.tree === 'today' && federations.length > 0
        ? await readMovedAmounts(tx, ctx, federations, last)
        : new Map()

    // Where only unions are compared, they are not asked what only federations know.
    const choices = series.filter((indicator) =>
      isAskedOf(indicator, federations.length > 0 ? 'intermediate' : 'grassroots'),
    )
    const indicators = chosenOf(choices, asked.indicators ?? [asked.indicator ?? DEFAULT_INDICATOR])
    const units = []
    for (const one of compared) {
      const own = one.id === unit.id ? series : await readSeries(tx, ctx, one)
      const targets = await readTargets(tx, ctx, one, {
        ...{ span: { from: monthOf(Math.min(...years), 1), through: last } },
        ...{ indicatorsBelow: [], on: ctx.today },
      })
      units.push(
        comparedUnit({
          unit: {
            ...{ code: one.code, name: one.name, grassroots: one.rank === 'grassroots' },
            ...{ establishedOn: one.establishedOn, closedOn: one.closedOn },
          },
          targets: (indicator) => targets.filter((target) => target.indicator === indicator),
          ...{ series: own, moved: moved.get(one.id) ?? new Map(), years, month: monthNumber(through) },
          indicators: indicators.map(({ code }) => code),
        }),
      )
    }
    return {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      ...{ through, basis, tree: asked.tree, years, units },
      decimals: asked.decimals === '2' ? 2 : 0,
      indicators: indicators.map(({ months: _, askedOf: __, ...name }) => name),
      offered: {
        units: offered.map(({ code, name }) => ({ code, name })),
        years: yearsWithFigures(series, years),
        indicators: choices.map(({ code, name }) => ({ code, name })),
      },
    }
  })
}

/** The indicators asked for, in the order of the catalogue; without any, members admitted. */
function chosenOf(choices: readonly IndicatorSeries[], asked: readonly string[]): IndicatorSeries[] {
  const chosen = choices.filter(({ code }) => asked.includes(code))
  if (chosen.length > 0) return chosen
  const usual = choices.find(({ code }) => code === DEFAULT_INDICATOR) ?? headlineOf(choices, 'top')[0]
  return usual ? [usual] : []
}

/** Years with figures and those asked for, the latest of them. */
function yearsWithFigures(series: readonly IndicatorSeries[], asked: readonly number[]): number[] {
  const years = new Set([...[...monthsWithFigures(series)].map(yearOf), ...asked])
  return [...years].sort((a, b) => a - b).slice(-3 * MOST_YEARS)
}

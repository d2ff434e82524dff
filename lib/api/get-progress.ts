import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { yearOf } from '@/lib/periods/rules/month'
import { yearSpan } from '@/lib/periods/rules/span'
import { readRegistered } from '@/lib/plans/read-registered'
import { readSeries } from '@/lib/plans/read-series'
import { readTargets } from '@/lib/plans/read-targets'
import { chooseTarget } from '@/lib/plans/rules/choose-target'
import { plannedIndicator } from '@/lib/plans/rules/compose-plan'
import { defaultThrough } from '@/lib/plans/rules/default-through'
import { historyOf, monthsWithFigures } from '@/lib/plans/rules/history'
import { indicatorLine, isAskedOf } from '@/lib/reports/rules/compose-dashboard'
import { periodOf } from '@/lib/reports/rules/period'
import { findUnit } from '@/lib/units/internal'
import { progressInput } from './schemas'
import type { ProgressLine, ProgressView } from './views'

/**
 * Every indicator that a unit is asked about over a span, against the plan that judges it: the same numbers as the
 * dashboard's, all of them and not only the headlines. A rate without figures is taken from the registers, as on the
 * page of plans. Three statements, and two or more where the registers are asked.
 * @throws DomainError not_found when the unit is not in scope, forbidden without dashboard.read
 */
export async function getProgress({ ctx, input }: { ctx: Context; input: unknown }): Promise<ProgressView> {
  const asked = parseInput(progressInput, input)
  requireCapability(ctx, 'dashboard.read')
  const on = asked.asOf ?? ctx.today
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, asked.unit)
    const indicators = await readSeries(tx, ctx, unit)
    const { cutoffDay, graceDays } = ctx
    const months = monthsWithFigures(indicators)
    const through =
      asked.through ??
      defaultThrough({ months, today: on, cutoffDay, graceDays, year: asked.year ?? null }).month
    const span = yearSpan(yearOf(through))
    const targets = await readTargets(tx, ctx, unit, { span, indicatorsBelow: [], on })
    const period = periodOf({ kind: asked.span, through }, targets, [])
    // Another span than the one asked for would pass for it.
    if (period.kind !== asked.span)
      throw new DomainError('invalid_input', 'invalid_input', {}, { span: 'invalid' })

    const chosen = targets.flatMap((target) => {
      const indicator = indicators.find(({ code }) => code === target.indicator)
      const own = targets.filter((other) => other.indicator === target.indicator)
      const question = { indicatorKind: indicator?.kind ?? 'flow', spanKind: period.kind, span: period.span }
      return chooseTarget(own, question) === target ? [target] : []
    })
    const history = historyOf(indicators)
    const registered = await readRegistered(tx, ctx, unit, {
      ...{ targets: chosen, through: period.span.through, on, indicators, history },
    })
    const lines = indicators
      .filter((indicator) => isAskedOf(indicator, unit.rank))
      .map((indicator): ProgressLine => {
        const own = chosen.find((target) => target.indicator === indicator.code) ?? null
        const line = indicatorLine(indicator, {
          ...{ history, period, compared: true, targetsBelow: () => [] },
          targets: () => (own === null ? [] : [own]),
        })
        const planned =
          own !== null && line.result.missing === 'actual'
            ? plannedIndicator({
                ...{ indicator, own, below: [], versions: [], counted: period.span, history },
                registered: (target) => registered(indicator.code, target),
              })
            : null
        return planned?.source === 'register' && planned.result
          ? { ...line, result: planned.result, source: 'register' }
          : { ...line, source: 'figures' }
      })
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      ...{ span: { kind: period.kind, ...period.span }, asOf: asked.asOf ?? null, lines },
      provisional: lines.some(({ result }) => result.provisional),
    }
  })
}

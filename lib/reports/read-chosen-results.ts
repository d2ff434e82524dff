import 'server-only'
import type { z } from 'zod'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { yearOf } from '@/lib/periods/rules/month'
import { yearSpan } from '@/lib/periods/rules/span'
import { readSeries } from '@/lib/plans/read-series'
import { readTargets } from '@/lib/plans/read-targets'
import { findUnit } from '@/lib/units/internal'
import { chosenIndicator, headlineOf, isAskedOf } from './rules/compose-dashboard'
import { periodOf } from './rules/period'
import { resultsThrough } from './rules/results-through'
import type { dashboardInput } from './schemas'

/**
 * What every view of the units below by one indicator begins with, in three statements: the unit, its history by
 * month, the targets; and of them the indicator and the period that are shown.
 * @throws DomainError not_found when the unit is not in scope
 */
export async function readChosenResults(tx: Tx, ctx: Context, asked: z.output<typeof dashboardInput>) {
  const unit = await findUnit(tx, ctx, asked.unit)
  const indicators = await readSeries(tx, ctx, unit)
  const { through, basis } = resultsThrough(ctx, asked, indicators)
  const choices = indicators.filter((indicator) => isAskedOf(indicator, unit.rank))
  const indicator = chosenIndicator(choices, headlineOf(choices, unit.rank), asked.indicator ?? null)
  const targets = await readTargets(tx, ctx, unit, {
    span: yearSpan(yearOf(through)),
    indicatorsBelow: indicator ? [indicator.code] : [],
    on: asked.asOf ?? ctx.today,
  })
  const period = periodOf(
    { kind: asked.span ?? null, through },
    targets.filter(({ unitId }) => unitId === unit.id),
    targets.filter(({ unitId }) => unitId !== unit.id),
  )
  const page = {
    federation: ctx.tenantCode,
    unit: { code: unit.code, name: unit.name, rank: unit.rank },
    ...{ period, through, basis, asOf: asked.asOf ?? null },
    decimals: asked.decimals === '2' ? (2 as const) : (0 as const),
    choices: choices.map(({ code, name }) => ({ code, name })),
  }
  return { unit, indicators, indicator, targets, period, page }
}

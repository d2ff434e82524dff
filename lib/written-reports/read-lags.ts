import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { flowCodes } from '@/lib/figures/rules/aggregate'
import type { Month } from '@/lib/periods/rules/month'
import type { UnitTarget } from '@/lib/plans/read-targets'
import { lastDueMonth } from '@/lib/plans/rules/default-through'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import { readChangesBelow, readPipelineBelow, readStepsBelow } from '@/lib/reports/read-ranking-facts'
import { readReportMonths } from '@/lib/reports/read-report-months'
import { askedLeaves } from '@/lib/reports/rules/asked-leaves'
import type { UnitBelow } from '@/lib/reports/rules/below'
import { composeRanking } from '@/lib/reports/rules/compose-ranking'
import { PIPELINE_INDICATORS } from '@/lib/reports/rules/headline'
import type { Period } from '@/lib/reports/rules/period'
import type { ScopedUnit } from '@/lib/units/internal'
import { JUDGED, type FactLag } from './rules/report-facts'

interface LagParts {
  below: readonly UnitBelow[]
  indicators: readonly IndicatorSeries[]
  period: Period
  openings: ReadonlyMap<string, Month>
  targets: (unitId: string, indicator: string) => readonly UnitTarget[]
}

/**
 * Of what each unit directly below is behind its plan, and why, as the ranking says it: read and judged by the same
 * rule. Whether employers are on the way to a union tells only who may read them. No statement where no unit was
 * given a plan; otherwise at most three, and one more for each indicator.
 */
export async function readLags(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  { below, indicators, period, openings, targets }: LagParts,
): Promise<(child: Pick<UnitBelow, 'code'>) => readonly FactLag[]> {
  const judged = JUDGED.flatMap((code) => {
    const indicator = indicators.find((candidate) => candidate.code === code)
    return indicator && below.some(({ id }) => targets(id, code).length > 0) ? [indicator] : []
  })
  if (judged.length === 0) return () => []
  const { span } = period
  const leaves = askedLeaves(judged, indicators, openings)
  const steps = await readStepsBelow(tx, ctx, unit, { span, leaves: leaves.map(({ code }) => code) })
  const reports = await readReportMonths(tx, ctx, unit, span)
  const pipeline = can(ctx, 'employers.read') ? await readPipelineBelow(tx, ctx, unit) : null
  const lags = new Map<string, FactLag[]>()
  for (const indicator of judged) {
    const plans = below.flatMap(({ id }) => targets(id, indicator.code).map(({ planId }) => planId))
    const ofPipeline = PIPELINE_INDICATORS.some((code) => code === indicator.code)
    const ranking = composeRanking({
      ...{ units: below, indicator, reports, steps },
      targets: (unitId) => targets(unitId, indicator.code),
      lastDue: lastDueMonth(ctx),
      pipeline: (child) => (ofPipeline && child.rank !== 'grassroots' ? (pipeline?.(child) ?? null) : null),
      change: await readChangesBelow(tx, ctx, unit, {
        ...{ indicator: indicator.code, plans: [...new Set(plans)], on: ctx.today },
      }),
      question: {
        ...{ formulas: [indicator], spanKind: period.kind, span, lastYear: period.lastYear, openings },
        flows: flowCodes(indicators),
      },
    })
    for (const { code, result, reasons } of ranking.units) {
      if (result.band !== 'behind') continue
      lags.set(code, [...(lags.get(code) ?? []), { indicator: indicator.code, reasons }])
    }
  }
  return ({ code }) => lags.get(code) ?? []
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { Span } from '@/lib/periods/rules/span'
import { readNationAsks } from '@/lib/plans/read-nation-asks'
import { readRegistered } from '@/lib/plans/read-registered'
import { readSeries } from '@/lib/plans/read-series'
import { readTargets, type UnitTarget } from '@/lib/plans/read-targets'
import { historyOf } from '@/lib/plans/rules/history'
import { readReportCounts } from '@/lib/reports/read-report-counts'
import { readUnitsBelow } from '@/lib/reports/read-units-below'
import { countsBelow, countsOfUnit } from '@/lib/reports/rules/completeness-counts'
import type { ScopedUnit } from '@/lib/units/internal'
import { readLags } from './read-lags'
import { readEventCounts, readGradeYears, readSuperior } from './read-report-surroundings'
import {
  heldAgainst,
  historyOfReported,
  periodOfReport,
  reportLines,
  reportMonths,
  reportTargets,
  reportUnits,
} from './rules/compose-facts'
import type { ReportFacts } from './rules/report-facts'
import type { ReportKind } from './rules/report-kind'

const everyMonth = { from: 0, through: 999_912 }

/** What a report is about. */
export interface AskedReport {
  kind: ReportKind
  span: Span
  /** The campaign; null for other kinds. */
  planId: string | null
}

/**
 * Everything that a report in words is made of, as it is now: in Vietnamese, whatever the screen speaks. At most
 * nine statements, those of the reasons why units are behind, and one more for each day and size of employers of
 * which the registers count a milestone.
 */
export async function readReportFacts(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  { kind, span, planId }: AskedReport,
): Promise<ReportFacts> {
  const vietnamese: Context = { ...ctx, locale: 'vi' }
  const indicators = await readSeries(tx, vietnamese, unit)
  const counts = await readReportCounts(tx, ctx, unit, span)
  const reports = countsOfUnit(counts, unit.rank === 'grassroots' ? 'grassroots' : 'federation').span
  const history = historyOfReported(historyOf(indicators), indicators, { span, submitted: reports.submitted })
  const targets = await readTargets(tx, ctx, unit, {
    ...{ span: everyMonth, on: ctx.today },
    indicatorsBelow: indicators.map(({ code }) => code),
  })
  const own = targets.filter(({ unitId }) => unitId === unit.id)
  const asks = unit.rank === 'top' ? await readNationAsks(tx, ctx.today) : []
  const registered = await readRegistered(tx, ctx, unit, {
    ...{ targets: [...own, ...asks], through: span.through, on: ctx.today, indicators, history },
  })

  const period = periodOfReport(kind, span)
  const { lines, openings } = reportLines(indicators, unit, {
    ...{ history, period, targets: heldAgainst(own, planId) },
  })
  const below =
    unit.rank === 'grassroots'
      ? []
      : await readUnitsBelow(tx, ctx, unit, {
          ...{ span, lastYear: period.lastYear },
          leaves: indicators.flatMap(({ code, kind: sort }) =>
            sort === 'ratio' ? [] : [{ code, kind: sort, opening: openings.get(code) ?? null }],
          ),
        })
  const countsOf = countsBelow(counts, unit.path)
  const targetsOf = targetsBelow(targets, unit.id, planId)
  return {
    unit: { code: unit.code, name: unit.name, rank: unit.rank },
    superior: await readSuperior(tx, ctx, unit),
    ...{ kind, span, lines, reports },
    campaign: planId === null ? null : (own.find((target) => target.planId === planId)?.title ?? null),
    targets: reportTargets([...own, ...asks], indicators, { span, history, registered }),
    units: reportUnits(below, indicators, {
      ...{ period, openings, targets: targetsOf, counts: (child) => countsOf(child).span },
      lags: await readLags(tx, ctx, unit, { below, indicators, period, openings, targets: targetsOf }),
    }),
    provisional: reports.approved < reports.expected || lines.some(({ provisional }) => provisional),
    illustrative: ctx.noticeCode === 'illustrative',
    events: await readEventCounts(tx, ctx, unit, span),
    grades: await readGradeYears(tx, ctx, unit, span),
    months: reportMonths(indicators, lines, history, span),
  }
}

function targetsBelow(targets: readonly UnitTarget[], unitId: string, planId: string | null) {
  const sorted = new Map<string, UnitTarget[]>()
  const below = targets.filter((target) => target.unitId !== unitId)
  for (const target of heldAgainst(below, planId)) {
    const key = `${target.unitId} ${target.indicator}`
    sorted.set(key, [...(sorted.get(key) ?? []), target])
  }
  return (unit: string, indicator: string) => sorted.get(`${unit} ${indicator}`) ?? []
}

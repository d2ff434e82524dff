import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import type { Span } from '@/lib/periods/rules/span'
import { readSeries } from '@/lib/plans/read-series'
import { historyOf, type IndicatorSeries } from '@/lib/plans/rules/history'
import { measure } from '@/lib/plans/rules/measure'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import { readFlowCells, readStandings, type CellLine, type StandingLeaf } from './read-explained-cells'
import { readCellCursor, writeCellCursor, type CellCursor } from './rules/cell-cursor'
import { explanationInput } from './schemas'
import type { ExplanationView } from './views'

const linesOnAPage = 100

/**
 * The cells behind a number of the dashboard, a page at a time; all pages add up to the number exactly, with what
 * units that stand elsewhere today once added here named on the last one.
 * @throws DomainError not_found when the unit or the indicator is not there, forbidden without dashboard.read
 */
export async function explainFigure({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ExplanationView> {
  const { unit: code, indicator: asked, from, through, after } = parseInput(explanationInput, input)
  requireCapability(ctx, 'dashboard.read')
  const span: Span = { from: Math.min(from, through), through }
  const cursor = after === undefined ? null : readCellCursor(after)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    const indicators = await readSeries(tx, ctx, unit)
    const indicator = indicators.find((candidate) => candidate.code === asked)
    if (!indicator) throw notFound()
    const lines = await readLines(tx, ctx, { unit, indicators, indicator, span, cursor })
    const shown = lines.slice(0, linesOnAPage)
    const { actual, approved } = measure(indicator, historyOf(indicators).sums(span))
    const sumSoFar = {
      numerator: shown.reduce((sum, line) => sum + line.numerator, cursor?.numerator ?? 0),
      denominator: shown.reduce((sum, line) => sum + line.denominator, cursor?.denominator ?? 0),
    }
    const last = lines.length > linesOnAPage ? shown.at(-1) : undefined
    const { months: _, askedOf: __, ...name } = indicator
    return {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      ...{ indicator: name, span, actual, approved, sumSoFar, firstPage: cursor === null },
      parts: [indicator.numerator, indicator.denominator].flatMap((part) => {
        const found = indicators.find((candidate) => candidate.code === part)
        return found ? [{ code: found.code, name: found.name, shortName: found.shortName }] : []
      }),
      lines: shown.map(({ path: _path, changedAt, ...line }) => ({
        ...line,
        changedAt: changedAt.toISOString(),
      })),
      next: last ? writeCellCursor({ path: last.path, month: last.month, ...sumSoFar }) : null,
      elsewhere: last
        ? null
        : {
            numerator: (actual?.numerator ?? 0) - sumSoFar.numerator,
            denominator: (actual?.denominator ?? 0) - sumSoFar.denominator,
          },
      may: {
        review: can(ctx, 'reports.approve') || can(ctx, 'reports.return'),
        openGrid: can(ctx, 'figures.read'),
      },
    }
  })
}

function readLines(
  tx: Tx,
  ctx: Context,
  question: {
    unit: ScopedUnit
    indicators: readonly IndicatorSeries[]
    indicator: IndicatorSeries
    span: Span
    cursor: CellCursor | null
  },
): Promise<CellLine[]> {
  const { unit, indicators, indicator, span, cursor } = question
  const page = { span, after: cursor, limit: linesOnAPage + 1 }
  if (indicator.kind === 'flow') return readFlowCells(tx, ctx, unit, { ...page, code: indicator.code })
  const leafOf = (code: string | null): StandingLeaf => {
    const leaf = indicators.find((candidate) => candidate.code === code)
    return { code: code ?? '', from: leaf?.kind === 'flow' ? span.from : 0 }
  }
  const ratio = indicator.kind === 'ratio'
  return readStandings(tx, ctx, unit, {
    ...page,
    numerator: leafOf(ratio ? indicator.numerator : indicator.code),
    denominator: ratio ? leafOf(indicator.denominator) : null,
  })
}

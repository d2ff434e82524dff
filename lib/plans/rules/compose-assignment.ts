import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { Comparison } from '@/lib/plans/rules/progress'
import type { Phasing } from '@/lib/plans/rules/choose-target'
import type { Actual, Formula, SumOf } from '@/lib/plans/rules/measure'
import { measure } from '@/lib/plans/rules/measure'
import type { PlanGap } from '@/lib/plans/rules/plan-gap'
import { exactSum } from '@/lib/plans/rules/plan-gap'

/** What is or will be asked of a unit for an indicator. */
export type TargetTerms = {
  target: number
  comparison: Comparison
  threshold: number | null
  derived: boolean
  phasing: Phasing
  /** One for each month of the plan when the phasing is not even (of a draft by last year: empty until decided). */
  weights: readonly number[]
}

/** A cell of the assignment; its draft is what is edited, and equals the decided one until it is changed. */
export type AssignmentCell = {
  /** What holds by the issuer's last decision. */
  decided: TargetTerms | null
  /** What the draft says, or without a draft what is decided; null: nothing is given. */
  planned: TargetTerms | null
  /** Send it back as `baseVersion`; 0 until the cell was saved in this draft. */
  version: number
  /** Why a number that looks like a slip is right. */
  explanation: string | null
  /** The result of the same months a year before the plan; of a stock or ratio at their end. */
  lastYear: Actual | null
  /** The result so far within the plan, through the month counted to; of a stock or ratio at its end. */
  soFar: Actual | null
}

export type AssignmentColumn = {
  indicator: string
  kind: IndicatorKind
  name: string
  shortName: string
  measure: string
  /** A target stands in it, or the issuer received one. */
  used: boolean
  /** What the issuer itself was given in this plan (in a plan of its own: its own row, as planned). */
  received: TargetTerms | null
  /** What the nation asks of the tenant for the same end, as a hint to the top; null elsewhere. */
  fromNation: number | null
  /** received against the sum of what is planned below; null without either, and for ratios. */
  gap: PlanGap | null
  /** The sum of what is planned below; null for ratios and where nothing is planned. */
  sum: number | null
}

/** An indicator that can be asked of those who receive. */
export type AskedIndicator = Formula & Pick<AssignmentColumn, 'name' | 'shortName' | 'measure'>

/** Somebody who receives, with the sums of its leaves. */
export type Receiver<Rank extends string> = {
  forId: string
  code: string
  name: string
  own: boolean
  rank: Rank
  lastYear: SumOf
  soFar: SumOf
}

/** A cell of the draft; a null target says that nothing is given. */
export type DraftCell = Omit<TargetTerms, 'target'> & {
  target: number | null
  version: number
  explanation: string | null
}

/** By who receives and indicator. */
export type CellsBy<Cell> = (forId: string, indicator: string) => Cell | null

/** The cells of one who receives, by indicator. */
export function assignmentCells(
  receiver: Pick<Receiver<string>, 'forId' | 'lastYear' | 'soFar'>,
  indicators: readonly AskedIndicator[],
  known: { decided: CellsBy<TargetTerms>; draft: CellsBy<DraftCell> | null },
): Record<string, AssignmentCell> {
  const { forId, lastYear, soFar } = receiver
  return Object.fromEntries(
    indicators.map((indicator) => {
      const decided = known.decided(forId, indicator.code)
      const draft = known.draft?.(forId, indicator.code) ?? null
      const cell: AssignmentCell = {
        decided,
        planned: known.draft === null ? decided : draft && termsOf(draft),
        version: draft?.version ?? 0,
        explanation: draft?.explanation ?? null,
        lastYear: measure(indicator, lastYear).actual,
        soFar: measure(indicator, soFar).actual,
      }
      return [indicator.code, cell]
    }),
  )
}

/** A column over its rows: what was received, what is planned below, and the gap between the two. */
export function assignmentColumn(
  indicator: AskedIndicator,
  question: {
    rows: readonly { own: boolean; cells: Readonly<Record<string, AssignmentCell>> }[]
    /** What the issuer received; without a decision of somebody above, its own row says it. */
    received: TargetTerms | null
    fromNation: number | null
  },
): AssignmentColumn {
  const { code, kind, name, shortName, measure: unit } = indicator
  const { rows, fromNation } = question
  const received = question.received ?? rows.find(({ own }) => own)?.cells[code]?.planned ?? null
  const planned = rows.flatMap(({ own, cells }) => {
    const terms = cells[code]?.planned
    return own || !terms ? [] : [terms.target]
  })
  const sum = kind === 'ratio' || planned.length === 0 ? null : exactSum(planned)
  const decided = rows.some(({ cells }) => cells[code]?.decided)
  return {
    ...{ indicator: code, kind, name, shortName, measure: unit, received, fromNation, sum },
    used: received !== null || planned.length > 0 || decided,
    gap:
      sum === null || received === null
        ? null
        : {
            own: received.target,
            assigned: sum,
            gap: exactSum([received.target, -sum]),
            units: planned.length,
          },
  }
}

function termsOf({ version: _, explanation: __, target, ...terms }: DraftCell): TargetTerms | null {
  return target === null ? null : { ...terms, target }
}

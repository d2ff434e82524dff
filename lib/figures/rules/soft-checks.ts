import { BLANK, numberOf } from '@/lib/figures/rules/figure-entry'
import type { CellAddress, CellFinding, UnitMonth } from '@/lib/figures/rules/finding'
import type { PartOfWhole } from '@/lib/figures/rules/hard-checks'
import type { OutlierLimits } from '@/lib/figures/rules/outlier'
import { medianOf, OUTLIER_LIMITS, outlierOf } from '@/lib/figures/rules/outlier'
import { scaleSlipOf } from '@/lib/figures/rules/scale-slip'

/** What the checks compare a month with: the unit's own past. */
export type OwnHistory = {
  /** By indicator, the numbers of the unit's earlier months; blanks and not-applicables are left out. */
  numbers: Readonly<Record<string, readonly number[]>>
  /** The members at the end of the month before; null when that is not known. */
  openingMembers: number | null
}

/**
 * Parts that seldom outnumber their whole, yet can: members of a craft union (nghiệp đoàn) or on long leave
 * belong to the union, but not to the workers of an enterprise.
 */
export const USUAL_PARTS: readonly PartOfWhole[] = [{ part: 'DV_TONG', whole: 'LD_TONG' }]

/**
 * What is probably a mistake, and wants a reason if it is none: `scale_slip`, `far_from_history`,
 * `members_do_not_add_up`, `usually_part_of`. At most one of the first two for a cell.
 */
export function softChecks(
  unitMonth: UnitMonth,
  history: OwnHistory,
  limits: OutlierLimits = OUTLIER_LIMITS,
): CellFinding[] {
  const cellFindings = Object.keys(unitMonth.entries).flatMap((indicator) =>
    checkAgainstHistory(unitMonth, indicator, history.numbers[indicator] ?? [], limits),
  )
  return [
    ...cellFindings,
    ...USUAL_PARTS.flatMap((pair) => checkUsualPart(unitMonth, pair)),
    ...checkMembersAddUp(unitMonth, history.openingMembers),
  ]
}

function checkAgainstHistory(
  unitMonth: UnitMonth,
  indicator: string,
  numbers: readonly number[],
  limits: OutlierLimits,
): CellFinding[] {
  const value = valueOf(unitMonth, indicator)
  if (value === null || numbers.length === 0) return []
  const cells = [addressOf(unitMonth, indicator)] as const
  const slip = scaleSlipOf(value, medianOf(numbers))
  if (slip) {
    const params = {
      indicator,
      value,
      direction: slip.direction,
      median: slip.reference,
      likely: slip.likely,
    }
    return [{ code: 'scale_slip', severity: 'warn', params, cells }]
  }
  const outlier = outlierOf(value, numbers, limits)
  if (!outlier) return []
  const params = { indicator, value, median: outlier.median, points: numbers.length }
  return [{ code: 'far_from_history', severity: 'warn', params, cells }]
}

function checkUsualPart(unitMonth: UnitMonth, { part, whole }: PartOfWhole): CellFinding[] {
  const partValue = valueOf(unitMonth, part)
  const wholeValue = valueOf(unitMonth, whole)
  if (partValue === null || wholeValue === null || partValue <= wholeValue) return []
  const params = { part, whole, partValue, wholeValue }
  const cells = [addressOf(unitMonth, part), addressOf(unitMonth, whole)] as const
  return [{ code: 'usually_part_of', severity: 'warn', params, cells }]
}

/** Signs of the flows in: opening + admitted + in − out − exits = closing members. */
const MEMBER_FLOWS: readonly (readonly [indicator: string, sign: 1 | -1])[] = [
  ['DV_KNM', 1],
  ['DV_DEN', 1],
  ['DV_DI', -1],
  ['DV_GIAM', -1],
]

/** Nothing is said while a part of the sum is still blank; "not applicable" counts as none. */
function checkMembersAddUp(unitMonth: UnitMonth, opening: number | null): CellFinding[] {
  const closing = valueOf(unitMonth, 'DV_TONG')
  if (opening === null || closing === null) return []
  let expected = opening
  for (const [indicator, sign] of MEMBER_FLOWS) {
    const entry = unitMonth.entries[indicator] ?? BLANK
    if (entry.entry === 'blank') return []
    expected += sign * (numberOf(entry) ?? 0)
  }
  if (expected === closing) return []
  const params = { opening, expected, closing, gap: closing - expected }
  const flows = MEMBER_FLOWS.map(([indicator]) => addressOf(unitMonth, indicator))
  const cells = [addressOf(unitMonth, 'DV_TONG'), ...flows] as const
  return [{ code: 'members_do_not_add_up', severity: 'warn', params, cells }]
}

function valueOf(unitMonth: UnitMonth, indicator: string): number | null {
  return numberOf(unitMonth.entries[indicator] ?? BLANK)
}

function addressOf({ unitId, month }: UnitMonth, indicator: string): CellAddress {
  return { unitId, month, indicator }
}

import { isMonth, type Month } from '@/lib/periods/rules/month'

/** Changes only if the form below changes, so that an old hash can always be computed again. */
const FORM = 'federation-month/1'

/**
 * What an indicator adds up to: of the month for a flow, at its end for a stock. `total` is everything entered,
 * as the dashboard shows it; `approved` the part of it that stands in approved reports.
 */
export type FederationSum = { readonly total: number; readonly approved: number }

/** The month of a federation's whole subtree, as it stood when something in it was approved. */
export type FederationMonth = {
  unitId: string
  month: Month
  /** How many reports of the month were approved. */
  approvedReports: number
  /** By indicator; what is absent is zero. */
  sums: Readonly<Record<string, FederationSum>>
}

export const NO_SUM: FederationSum = { total: 0, approved: 0 }

export function sameSum(a: FederationSum, b: FederationSum): boolean {
  return a.total === b.total && a.approved === b.approved
}

/** The sums as one text, the same for the same sums whatever their order; zeros are left out. */
export function serialiseFederationSnapshot({
  unitId,
  month,
  approvedReports,
  sums,
}: FederationMonth): string {
  const cells = Object.entries(sums)
    .filter(([, sum]) => !sameSum(sum, NO_SUM))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([indicator, { total, approved }]) => [indicator, total, approved])
  return JSON.stringify([FORM, unitId, month, approvedReports, cells])
}

/** Whether a snapshot's text is of this form, and not of one unit's cells. */
export function isFederationSnapshot(text: string): boolean {
  return text.startsWith(`["${FORM}"`)
}

/** Reads a snapshot back. Throws a RangeError for a text of another form. */
export function parseFederationSnapshot(text: string): FederationMonth {
  const [form, unitId, month, approvedReports, cells]: unknown[] = asList(JSON.parse(text))
  if (form !== FORM || typeof unitId !== 'string' || !isMonth(month) || typeof approvedReports !== 'number') {
    throw notASnapshot()
  }
  return { unitId, month, approvedReports, sums: Object.fromEntries(asList(cells).map(asCell)) }
}

function asCell(cell: unknown): [indicator: string, sum: FederationSum] {
  const [indicator, total, approved] = asList(cell)
  if (typeof indicator !== 'string' || typeof total !== 'number' || typeof approved !== 'number') {
    throw notASnapshot()
  }
  return [indicator, { total, approved }]
}

function asList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw notASnapshot()
  return value
}

function notASnapshot(): RangeError {
  return new RangeError('Not a snapshot of a federation and month')
}

import { isMonth, type Month } from '@/lib/periods/rules/month'

/** Changes only if the form below changes, so that an old hash can always be computed again. */
const FORM = 'federation-month/1'

/** The approved month of a federation's whole subtree, as it stood when something in it was approved. */
export type FederationMonth = {
  unitId: string
  month: Month
  /** How many reports of the month were approved. */
  approvedReports: number
  /** By indicator, the approved total: of the month for a flow, at its end for a stock. What is absent is zero. */
  totals: Readonly<Record<string, number>>
}

/** The totals as one text, the same for the same totals whatever their order; zeros are left out. */
export function serialiseFederationSnapshot({
  unitId,
  month,
  approvedReports,
  totals,
}: FederationMonth): string {
  const cells = Object.entries(totals)
    .filter(([, total]) => total !== 0)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
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
  return { unitId, month, approvedReports, totals: Object.fromEntries(asList(cells).map(asCell)) }
}

function asCell(cell: unknown): [indicator: string, total: number] {
  const [indicator, total] = asList(cell)
  if (typeof indicator !== 'string' || typeof total !== 'number') throw notASnapshot()
  return [indicator, total]
}

function asList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw notASnapshot()
  return value
}

function notASnapshot(): RangeError {
  return new RangeError('Not a snapshot of a federation and month')
}

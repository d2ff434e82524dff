import type { PlanBand } from '@/lib/plans/rules/progress'
import type { Below, BelowRow } from '@/lib/reports/rules/compose-below'
import type { CellBelow } from '@/lib/reports/rules/below'

/** A unit's line as it travels to the browser: arrays without names, which a page would repeat for every cell. */
type PackedRow = readonly [
  code: string,
  name: string,
  flags: number,
  rank: number | null,
  cells: readonly PackedCell[],
  growth: PackedRatio | null,
  reports: readonly [expected: number, submitted: number, approved: number, onTime: number],
]

type PackedRatio = readonly [numerator: number, denominator: number]

type PackedCell = readonly [
  numerator: number | null,
  denominator: number | null,
  target: number | null,
  planRatio: PackedRatio | null,
  band: number,
  provisional: 0 | 1,
]

export type UnitRow = Pick<BelowRow, 'code' | 'name' | 'grassroots' | 'closed' | 'rank' | 'reports'> & {
  cells: UnitCell[]
  /** Of the ranked indicator, against a year earlier. */
  growth: CellBelow['growth']
}

export type UnitCell = Pick<CellBelow, 'actual' | 'target' | 'planRatio' | 'band' | 'provisional'>

const BANDS = ['no_plan', 'behind', 'half', 'on_track', 'exceeded'] as const satisfies readonly PlanBand[]
const GRASSROOTS = 1
const CLOSED = 2

/** What `packRows` makes of no lines. */
export const noRows = '[]'

/** All lines as one text, which nobody takes apart before the browser draws them. */
export function packRows({ rows, ranked }: Pick<Below, 'rows' | 'ranked'>): string {
  return JSON.stringify(rows.map((row) => packRow(row, ranked)))
}

/** The lines of a text that `packRows` made. */
export function unpackRows(packed: string): UnitRow[] {
  const rows: readonly PackedRow[] = JSON.parse(packed)
  return rows.map(unpackRow)
}

function packRow(row: BelowRow, ranked: number): PackedRow {
  return [
    row.code,
    row.name,
    (row.grassroots ? GRASSROOTS : 0) + (row.closed ? CLOSED : 0),
    row.rank,
    row.cells.map(packCell),
    packRatio(row.cells[ranked]?.growth ?? null),
    [row.reports.expected, row.reports.submitted, row.reports.approved, row.reports.onTime],
  ]
}

function unpackRow([code, name, flags, rank, cells, growth, reports]: PackedRow): UnitRow {
  const [expected, submitted, approved, onTime] = reports
  return {
    ...{ code, name, rank },
    grassroots: (flags & GRASSROOTS) !== 0,
    closed: (flags & CLOSED) !== 0,
    cells: cells.map(unpackCell),
    growth: unpackRatio(growth),
    reports: { expected, submitted, approved, onTime },
  }
}

function packCell({ actual, target, planRatio, band, provisional }: CellBelow): PackedCell {
  return [
    actual?.numerator ?? null,
    actual?.denominator ?? null,
    target,
    packRatio(planRatio),
    BANDS.indexOf(band),
    provisional ? 1 : 0,
  ]
}

function unpackCell([numerator, denominator, target, planRatio, band, provisional]: PackedCell): UnitCell {
  return {
    actual: numerator === null ? null : { numerator, denominator },
    ...{ target, planRatio: unpackRatio(planRatio) },
    band: BANDS[band] ?? 'no_plan',
    provisional: provisional === 1,
  }
}

function packRatio(ratio: CellBelow['planRatio']): PackedRatio | null {
  return ratio === null ? null : [ratio.numerator, ratio.denominator]
}

function unpackRatio(ratio: PackedRatio | null): CellBelow['planRatio'] {
  return ratio === null ? null : { numerator: ratio[0], denominator: ratio[1] }
}

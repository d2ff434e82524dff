import type { FormColumn, GridRow } from '@/lib/figures/views'

/** Why a cell takes no figure: nobody asks this unit for it, its month is not open, or its registers count it. */
export type InertReason =
  | 'asked_of_unions'
  | 'asked_of_federations'
  | 'from_records'
  | 'with_superior'
  | 'approved'
  | 'locked'
  | 'correction_over'
  | 'read_only'

/** Whether the form asks this unit for this figure. */
export function isAsked({ askedOf }: Pick<FormColumn, 'askedOf'>, { rank }: Pick<GridRow, 'rank'>): boolean {
  return askedOf === (rank === 'grassroots' ? 'grassroots' : 'federation')
}

/** Null for a cell that can be edited. */
export function inertReason(
  column: Pick<FormColumn, 'askedOf' | 'indicator'>,
  row: Pick<GridRow, 'rank' | 'state' | 'editable' | 'correctionUntil' | 'fromRecords'>,
  locked: boolean,
): InertReason | null {
  if (!isAsked(column, row))
    return column.askedOf === 'grassroots' ? 'asked_of_unions' : 'asked_of_federations'
  return closedReason(row, locked) ?? (row.fromRecords.includes(column.indicator) ? 'from_records' : null)
}

/** Why none of the unit's figures can be changed; null while they can. */
export function closedReason(
  { state, editable, correctionUntil }: Pick<GridRow, 'state' | 'editable' | 'correctionUntil'>,
  locked: boolean,
): Exclude<InertReason, 'asked_of_unions' | 'asked_of_federations' | 'from_records'> | null {
  if (editable) return null
  if (state === 'submitted') return 'with_superior'
  if (state === 'approved') return 'approved'
  if (state === 'correcting') return 'correction_over'
  if (locked) return correctionUntil ? 'correction_over' : 'locked'
  return 'read_only'
}

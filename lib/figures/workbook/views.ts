import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { CellFinding } from '@/lib/figures/rules/finding'
import type { CellChange, CellRefusal, FormColumn } from '@/lib/figures/views'
import type { NumberRefusal } from '@/lib/format/parse-number'
import type { Month } from '@/lib/periods/rules/month'

/** A cell that somebody changed in a workbook, and what a save would do with it. */
export type WorkbookCell = {
  unitId: string
  indicator: string
  /** Where it stands in the sheet: F12. */
  address: string
} & (
  | { status: 'changed'; before: FigureEntry; mine: FigureEntry; baseVersion: number }
  /** What was written stands there already. */
  | { status: 'same'; mine: FigureEntry }
  /** Somebody else changed the cell since the workbook left. */
  | { status: 'conflict'; mine: FigureEntry; theirs: CellChange }
  | {
      status: 'refused'
      /** Null where the unit is not in the month's form. */
      before: FigureEntry | null
      mine: FigureEntry | null
      written: string
      reason: CellRefusal | NumberRefusal | 'not_in_form'
    }
)

/** What a workbook would change in a month, before anything is saved. */
export interface WorkbookPreviewView {
  /** When the workbook left, ISO. */
  madeAt: string
  month: Month
  columns: readonly Pick<FormColumn, 'indicator' | 'name' | 'shortName'>[]
  /** Those that a changed cell belongs to, by id. */
  units: Readonly<Record<string, string>>
  /** In the sheet's order. Cells that were left as they came are not among them. */
  cells: readonly WorkbookCell[]
  /** How many cells were left as they came. */
  untouched: number
  /** Of these, how many have another figure by now: it stays. */
  newer: number
  /** What would not fit together in the units that change. */
  findings: readonly CellFinding[]
}

/** Rows of an import from one number up to but without another. */
export interface RowRange {
  importId: string
  from: number
  to: number
}

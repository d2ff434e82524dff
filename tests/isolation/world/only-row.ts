/** The one row that there has to be. */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined || rows.length > 1) throw new Error(`there are ${rows.length} rows instead of one`)
  return row
}

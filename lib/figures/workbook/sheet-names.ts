/** The sheet out of sight, in which a workbook keeps what it is for and how its cells left. */
export const keptSheetName = '_so_cong_doan'

/** First in the first row of that sheet, so that no other file passes for one. */
export const keptMark = 'so-cong-doan'

/** Raised when the kept sheet says things in another way. */
export const keptFormat = '1'

/** In the form's first column, out of sight: the row of indicators, and the row of totals. */
export const rowMarks = { codes: '#', totals: '=' } as const

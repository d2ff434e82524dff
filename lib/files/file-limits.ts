const mebibyte = 1024 * 1024

/** What a file may hold at most. 100,000 rows of 40 columns stay well within; what goes beyond is an attack or a mistake. */
export const fileLimits = {
  bytes: 32 * mebibyte,
  /** All parts of a workbook together, unpacked. */
  inflatedBytes: 384 * mebibyte,
  /** Unpacked to packed, of a part worth looking at: sheets of empty cells reach 100, bombs 1,000. */
  inflationRatio: 300,
  zipEntries: 5_000,
  /** All different texts of a workbook together. */
  sharedTextBytes: 96 * mebibyte,
  rows: 100_000,
  columns: 200,
  /** Characters; Excel's own limit. */
  cellLength: 32_767,
  /** XML without the begin or end of an element: a text, name or attribute that has no end. */
  silentXml: 2 * mebibyte,
  xmlDepth: 100,
} as const

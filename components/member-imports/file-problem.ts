const fileProblems = [
  'empty',
  'too_large',
  'wrong_type',
  'archive',
  'web_page',
  'other_workbook',
  'encrypted',
  'broken',
  'unpacks_too_large',
  'unsafe',
  'no_sheet',
  'too_many_rows',
  'too_many_columns',
  'cell_too_long',
] as const

/** What the reader of files found wrong with one, of which the texts have a sentence. */
export function fileProblemOf(detail: string | null): (typeof fileProblems)[number] | undefined {
  return fileProblems.find((known) => known === detail)
}

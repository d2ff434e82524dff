/** Why a file is not taken in. The texts for people are its users' matter. */
export type FileProblem =
  | 'empty'
  | 'too_large'
  /** Neither a workbook nor a text of columns, whatever its name says. */
  | 'wrong_type'
  /** A zip, rar, 7z or gz with files inside. */
  | 'archive'
  /** A web page under the name of a workbook, as many programs export it. */
  | 'web_page'
  /** A workbook of another kind: .ods, .xlsb, XML of 2003. */
  | 'other_workbook'
  | 'encrypted'
  | 'broken'
  | 'unpacks_too_large'
  /** XML with a document type: entities, references to other files. */
  | 'unsafe'
  | 'no_sheet'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'cell_too_long'

export class FileError extends Error {
  override readonly name = 'FileError'
  constructor(
    readonly problem: FileProblem,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(problem, options)
  }
}

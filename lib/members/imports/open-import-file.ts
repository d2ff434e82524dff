import 'server-only'
import { describeFile } from '@/lib/files/describe-file'
import { readSheet } from '@/lib/files/read-sheet'
import { searchKey } from '@/lib/format/search-key'
import { isBlankRow } from '@/lib/members/rules/import-row'
import { columnOfHeader } from '@/lib/members/rules/member-columns'
import type { FileRows } from './check-import'
import type { ImportFound } from './import-record'

const rowsAtOnce = 1_000
const samplesShown = 3

/**
 * Looks into a file: what it is, where its headers stand, what lies below them.
 * @param remembered headers of the unit's earlier files, as search keys
 * @throws FileError
 */
export async function describeImportFile(
  bytes: Uint8Array,
  remembered: ReadonlyMap<string, string>,
): Promise<ImportFound> {
  const isHeader = (text: string) => {
    const key = searchKey(text)
    return columnOfHeader(key) !== null || Boolean(remembered.get(key))
  }
  const {
    format,
    sheet,
    bytes: encoded,
    repair,
    delimiter,
    headerRow,
    firstRow,
    ...rest
  } = await describeFile(bytes, { isHeader })
  return {
    layout: { format, sheet, bytes: encoded, repair, delimiter, headerRow, firstRow },
    encoding: rest.encoding,
    headers: rest.columns.map(({ header }) => header),
    samples: rest.preview
      .slice(0, samplesShown)
      .map(({ cells }) => rest.columns.map(({ index }) => cells[index] ?? '')),
  }
}

/** The rows of such a file, some at a time, read as they are asked for. */
export async function* openImportRows(bytes: Uint8Array, { layout }: ImportFound): FileRows {
  let some: { rowNumber: number; cells: readonly string[] }[] = []
  for await (const row of readSheet(bytes, layout)) {
    if (!isBlankRow(row.cells)) some.push(row)
    if (some.length < rowsAtOnce) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

import 'server-only'
import { columnOfEmployerHeader } from '@/lib/employers/rules/employer-columns'
import { describeFile } from '@/lib/files/describe-file'
import type { ImportFound } from '@/lib/members/imports/import-record'
import { storableText } from '@/lib/files/text/storable-text'

const samplesShown = 3
const longestSample = 80

/**
 * Looks into a file: what it is, where its headers stand, what lies below them.
 * @throws FileError
 */
export async function describeList(bytes: Uint8Array): Promise<ImportFound> {
  const {
    encoding,
    columns,
    preview,
    format,
    sheet,
    bytes: encoded,
    ...rest
  } = await describeFile(bytes, {
    isHeader: (text) => columnOfEmployerHeader(text) !== null,
  })
  const { repair, delimiter, headerRow, firstRow } = rest
  return {
    layout: { format, sheet, bytes: encoded, repair, delimiter, headerRow, firstRow },
    encoding,
    headers: columns.map(({ header }) => header),
    samples: preview
      .slice(0, samplesShown)
      .map(({ cells }) =>
        columns.map(({ index }) => storableText((cells[index] ?? '').slice(0, longestSample))),
      ),
  }
}

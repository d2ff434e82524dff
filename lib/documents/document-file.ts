import 'server-only'
import type { FileToSend } from '@/lib/core/file-to-send'
import type { DocumentToWrite } from './rules/document'
import { writeDocumentWorkbook } from './write-document-workbook'
import { writeDocx } from './write-docx'
import { writePdf } from './write-pdf'

export type DocumentFormat = 'docx' | 'pdf' | 'xlsx'

const formats = {
  docx: {
    write: writeDocx,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { write: writePdf, type: 'application/pdf' },
  xlsx: {
    write: writeDocumentWorkbook,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const

/** A document as a file to send, written when it is asked for; `name` is without its ending. */
export function documentFile(document: DocumentToWrite, format: DocumentFormat, name: string): FileToSend {
  const { write, type } = formats[format]
  return { name: `${name}.${format}`, type, chunks: once(() => write(document)) }
}

async function* once(write: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await write()
}

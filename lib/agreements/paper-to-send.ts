import type { FileToSend } from '@/lib/core/file-to-send'
import type { PaperFormat } from '@/lib/agreements/rules/paper-file'
import type { AgreementPaperView } from '@/lib/agreements/views'

const types: Record<PaperFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

/** A file of an agreement as a browser gets it: to be saved, never to be shown in the page. */
export function paperToSend({ name, format, bytes }: AgreementPaperView): FileToSend {
  return { name, type: types[format], chunks: once(bytes) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

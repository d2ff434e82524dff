import 'server-only'
import { formatByBytes, isPlainWord, type PaperFormat } from '@/lib/agreements/rules/paper-file'
import { FileError } from '@/lib/files/file-error'
import { openZip } from '@/lib/files/xlsx/open-zip'

/** What a file really is; null for what is not taken in. Nothing of it is unpacked. */
export async function paperFormatOf(bytes: Uint8Array): Promise<PaperFormat | null> {
  const format = formatByBytes(bytes)
  if (format !== 'zip') return format
  try {
    return isPlainWord((await openZip(bytes)).names) ? 'docx' : null
  } catch (error) {
    if (error instanceof FileError) return null
    throw error
  }
}

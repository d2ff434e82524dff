import { FileError } from './file-error'

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'zip' | 'compound' | 'text'

const archives = ['504b0506', '504b0708', '526172211a07', '377abcaf271c', '1f8b', '425a68', 'fd377a585a00']
const others = ['25504446', '89504e47', 'ffd8ff', '47494638', '7f454c46', '4d5a', '00000018', '52494646']

/** @throws FileError empty, archive, wrong_type */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new FileError('empty')
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (begin.startsWith('504b0304')) return 'zip'
  if (begin === 'd0cf11e0a1b11ae1') return 'compound'
  if (archives.some((signature) => begin.startsWith(signature))) throw new FileError('archive')
  if (others.some((signature) => begin.startsWith(signature))) throw new FileError('wrong_type')
  return 'text'
}

/**
 * Stops a text that is no table of columns: many programs give a web page the name of a workbook.
 * @throws FileError empty, wrong_type, web_page, other_workbook
 */
export function requireColumns(text: string): void {
  const begin = text.slice(0, 4096).trimStart()
  if (begin === '' && text.trim() === '') throw new FileError('empty')
  if (begin.startsWith('<') && begin.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    throw new FileError('other_workbook')
  if (/^<(!doctype|html|head|body|table|meta|style|\?xml|!--)/i.test(begin)) throw new FileError('web_page')
  // No keyboard gives these.
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text.slice(0, 65_536)) || text.includes('\u0000'))
    throw new FileError('wrong_type')
}

/** What the signed paper may come as. */
export const paperFormats = ['pdf', 'docx', 'jpeg', 'png'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** The largest file that is kept with an agreement, in bytes. */
export const largestPaper = 10 * 1024 * 1024

/** The most files of one agreement: the paper, its annexes, its photographs. */
export const mostPapers = 20

const begins: readonly (readonly [format: PaperFormat | 'zip', begin: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
]

/** What a file is by its first bytes, whatever its name says. A zip may be a Word file: its parts tell. */
export function formatByBytes(bytes: Uint8Array): PaperFormat | 'zip' | null {
  const found = begins.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte))
  return found?.[0] ?? null
}

/** Whether the parts of a zip are those of a Word file without a program (macro) in it. */
export function isPlainWord(parts: readonly string[]): boolean {
  const names = parts.map((name) => name.toLowerCase())
  return (
    names.includes('[content_types].xml') &&
    names.includes('word/document.xml') &&
    !names.some((name) => name.endsWith('vbaproject.bin'))
  )
}

const endings: Record<PaperFormat, readonly string[]> = {
  pdf: ['.pdf'],
  docx: ['.docx'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
}

/** The name a file is kept and sent under: without folders, with the ending of what it is. */
export function paperName(given: string, format: PaperFormat): string {
  const plain = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^.*[\\/]/u, '')
    .replace(/[:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(-150)
  const fits = endings[format].some((ending) => plain.toLowerCase().endsWith(ending))
  if (fits && plain.replace(/\.[^.]*$/, '') !== '') return plain
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return `${stem === '' ? 'thoa-uoc' : stem}${endings[format][0] ?? ''}`
}

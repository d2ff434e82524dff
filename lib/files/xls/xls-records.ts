import 'server-only'
import { FileError } from '@/lib/files/file-error'

/** A record of an .xls stream (MS-XLS, BIFF8): its kind and where its data lies. */
export interface XlsRecord {
  kind: number
  start: number
  end: number
}

export const recordKind = {
  formula: 0x06,
  endOfPart: 0x0a,
  epoch1904: 0x22,
  password: 0x2f,
  continued: 0x3c,
  sheet: 0x85,
  numbers: 0xbd,
  formattedLabel: 0xd6,
  cellFormat: 0xe0,
  sharedTexts: 0xfc,
  sharedLabel: 0xfd,
  number: 0x203,
  label: 0x204,
  truthOrError: 0x205,
  formulaText: 0x207,
  smallNumber: 0x27e,
  numberFormat: 0x41e,
  begin: 0x809,
} as const

/** The records from a place to the end of the part that begins there; parts within it (charts) come too. */
export function* recordsFrom(stream: Buffer, place: number): Generator<XlsRecord> {
  let depth = 0
  for (let at = place; at + 4 <= stream.length;) {
    const kind = stream.readUInt16LE(at)
    const start = at + 4
    const end = start + stream.readUInt16LE(at + 2)
    if (end > stream.length) throw new FileError('broken')
    if (kind === recordKind.begin) depth++
    if (depth === 1 || kind === recordKind.begin) yield { kind, start, end }
    if (kind === recordKind.endOfPart && --depth <= 0) return
    at = end
  }
}

/** A text with its length in two bytes before it, within one record. */
export function textAt(stream: Buffer, at: number, end: number): string {
  const length = stream.readUInt16LE(at)
  return charactersAt(stream, at + 3, length, stream.readUInt8(at + 2), end)
}

/** A text with its length in one byte before it. */
export function shortTextAt(stream: Buffer, at: number, end: number): string {
  return charactersAt(stream, at + 2, stream.readUInt8(at), stream.readUInt8(at + 1), end)
}

function charactersAt(stream: Buffer, at: number, length: number, flags: number, end: number): string {
  const wide = (flags & 1) === 1
  // Fonts of runs and phonetic hints of such texts stand before the characters.
  const start = at + (flags & 8 ? 2 : 0) + (flags & 4 ? 4 : 0)
  const stop = Math.min(end, start + length * (wide ? 2 : 1))
  return stream.toString(wide ? 'utf16le' : 'latin1', start, stop)
}

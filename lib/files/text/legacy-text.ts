import { tcvn3Letters, vniLetters } from './legacy-letters'

/** Vietnamese encodings from before Unicode, which live on in old files. */
export type LegacyEncoding = 'tcvn3' | 'vni'

/**
 * The text that bytes mean in such an encoding.
 * @param latin the bytes, each as the character of that number or as Windows-1252 shows it
 */
export function decodeLegacy(latin: string, encoding: LegacyEncoding): string {
  return encoding === 'tcvn3' ? decodeTcvn3(latin) : decodeVni(latin)
}

/** The opposite. Null where the encoding lacks a letter. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string | null {
  const known = encoding === 'tcvn3' ? toTcvn3 : toVni
  const written = Array.from(text.normalize('NFC'), (letter) =>
    letter < '\u0080' ? letter : (known.get(letter) ?? '\u0000'),
  ).join('')
  return written.includes('\u0000') ? null : written
}

function decodeTcvn3(latin: string): string {
  return asCapitals(
    latin,
    latin.replace(/[\u00A1-\u00FE]/g, (byte) => tcvn3Letters.get(byte.charCodeAt(0)) ?? byte),
  )
}

/**
 * Capitals with a tone are written as small letters in a font of capitals, so that 'NGUYỄN' comes as 'NGUYễN'.
 * Where all plain letters are capitals, and some word has two of them, the whole is.
 */
function asCapitals(latin: string, decoded: string): string {
  const capitals = !/[a-z]/.test(latin) && /[A-Z][^\s]*[A-Z]/.test(latin)
  return capitals ? decoded.toUpperCase() : decoded
}

function decodeVni(latin: string): string {
  return latin.replace(vniLetter, (written) => vniLetters.get(written) ?? written)
}

const toTcvn3: ReadonlyMap<string, string> = new Map(
  [...tcvn3Letters].map(([byte, letter]) => [letter, String.fromCharCode(byte)]),
)

// The last spelling of a letter stands: capitals are written with the marks of capitals.
const toVni: ReadonlyMap<string, string> = new Map(
  [...vniLetters].map(([written, letter]) => [letter, written] as const),
)

/** The longest first: a letter with its mark before the letter alone. */
const vniLetter = new RegExp([...vniLetters.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

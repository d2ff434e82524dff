import 'server-only'

/** Bytes as Windows-1258 means them, the tones that it writes after a letter put on it. */
export function decodeWindows1258(bytes: Uint8Array): string {
  return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
}

/**
 * The bytes that a text was before a program took them for Windows-1252 (or, on a Vietnamese machine, 1258), as
 * Latin-1: characters of the numbers 0 to 255. Null where it cannot have been.
 */
export function bytesBehind(text: string): string | null {
  if (!/[\u0100-\uFFFF]/.test(text)) return text
  const written = Array.from(text, (character) =>
    character < '\u0100' ? character : (behind.get(character) ?? '\u0000\u0000'),
  ).join('')
  return written.includes('\u0000\u0000') ? null : written
}

const highBytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128)

function charactersOf(encoding: string): [character: string, byte: string][] {
  return Array.from(new TextDecoder(encoding).decode(highBytes), (character, at) => [
    character,
    String.fromCharCode(at + 128),
  ])
}

const behind: ReadonlyMap<string, string> = new Map([
  ...charactersOf('windows-1258'),
  ...charactersOf('windows-1252'),
])

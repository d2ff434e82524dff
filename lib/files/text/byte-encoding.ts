import 'server-only'
import { isUtf8 } from 'node:buffer'
import { detectRepair, repairText } from './repair-text'
import { fitness, scoreOf } from './vietnamese-score'
import { decodeWindows1258 } from './windows-text'

/** How the bytes of a text file are letters. TCVN3 and VNI files are read as Windows-1252 first and mended then. */
export const byteEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const
export type ByteEncoding = (typeof byteEncodings)[number]

/** By the mark at its begin, by the zeros of UTF-16, by being UTF-8, else by which reading is more Vietnamese. */
export function detectByteEncoding(bytes: Uint8Array): ByteEncoding {
  return markedEncoding(bytes) ?? wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : likeliest(bytes))
}

/** The text of a file, without the mark at its begin. */
export function decodeBytes(bytes: Uint8Array, encoding: ByteEncoding): string {
  return encoding === 'windows-1258' ? decodeWindows1258(bytes) : new TextDecoder(encoding).decode(bytes)
}

function markedEncoding([first, second, third]: Uint8Array): ByteEncoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Digits, spaces and most letters of Vietnamese have a zero as the high half of UTF-16; no other text has zeros. */
function wideEncoding(bytes: Uint8Array): ByteEncoding | null {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 5
  if (odd > many && even < odd / 8) return 'utf-16le'
  return even > many && odd < even / 8 ? 'utf-16be' : null
}

const sampleSize = 256 * 1024

function likeliest(bytes: Uint8Array): ByteEncoding {
  const sample = bytes.subarray(0, sampleSize)
  const western = decodeBytes(sample, 'windows-1252')
  const readings: [ByteEncoding, string][] = [
    ['windows-1252', repairText(western, detectRepair([western]))],
    ['windows-1258', decodeWindows1258(sample)],
    // A damaged letter or one cut off does not make it another encoding.
    ['utf-8', decodeBytes(sample, 'utf-8')],
  ]
  let best: ByteEncoding = 'windows-1252'
  let bestFitness = -Infinity
  for (const [encoding, text] of readings) {
    const found = fitness(scoreOf(text))
    if (found > bestFitness) {
      best = encoding
      bestFitness = found
    }
  }
  return best
}

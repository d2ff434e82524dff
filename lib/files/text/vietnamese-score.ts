import { isVietnameseSyllable } from './vietnamese-syllable'

/** Words with letters beyond ASCII: how many can be Vietnamese, and how many cannot. */
export interface VietnameseScore {
  fitting: number
  unfitting: number
}

export const noScore: VietnameseScore = { fitting: 0, unfitting: 0 }

/** Counts the words of a text that show by their marks which encoding it is in. */
export function scoreOf(text: string): VietnameseScore {
  if (!beyondAscii.test(text)) return noScore
  let fitting = 0
  let unfitting = 0
  for (const [found] of text.normalize('NFC').matchAll(word)) {
    if (!beyondAscii.test(found)) continue
    if (isKnownSyllable(found)) fitting++
    else unfitting++
  }
  return { fitting, unfitting }
}

/** Which of two readings of a text is more Vietnamese: the greater. */
export function fitness({ fitting, unfitting }: VietnameseScore): number {
  return fitting - unfitting
}

/** The same few thousand words make up most texts. */
const seen = new Map<string, boolean>()
const mostSeen = 20_000

function isKnownSyllable(found: string): boolean {
  const before = seen.get(found)
  if (before !== undefined) return before
  const fits = found.length < 16 && isVietnameseSyllable(found)
  if (found.length < 16 && seen.size < mostSeen) seen.set(found, fits)
  return fits
}

const beyondAscii = /[\u0080-\uFFFF]/
/**
 * A run of ASCII letters and of everything beyond ASCII, symbols too: in an unknown encoding they may be letters.
 * Spaces, dashes and quotes of typography part words in all of them.
 */
const word = /[A-Za-z\u0080-\u009F\u00A1-\u1FFF\u2070-\u2FFF\u3001-\uFFFF]+/g

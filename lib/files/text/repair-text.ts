import 'server-only'
import { decodeLegacy, type LegacyEncoding } from './legacy-text'
import { fitness, scoreOf, type VietnameseScore } from './vietnamese-score'
import { bytesBehind } from './windows-text'

/** What the texts of a file really are, where a program took their bytes for a Western text. */
export interface TextRepair {
  from: LegacyEncoding | 'utf-8'
  /** The whole file is so: a word that can be read both ways is read as the rest. */
  whole: boolean
}

/**
 * What is to be mended, judged by which reading has more words that can be Vietnamese. Where not the whole file is so,
 * only texts count that no Vietnamese text is: an abbreviation like SĐT would make a word in another reading.
 */
export function detectRepair(texts: readonly string[]): TextRepair | null {
  const marked = texts.filter((text) => /[\u0080-\uFFFF]/.test(text))
  const asIs = sumOf(marked, (text) => text)
  const whole = bestReading(marked)
  if (whole && asIs.fitting * 3 < whole.fitting) return { from: whole.from, whole: true }
  const part = bestReading(marked.filter(isForeign))
  return part && { from: part.from, whole: false }
}

/** A cell's text mended and composed (NFC). */
export function repairText(text: string, repair: TextRepair | null): string {
  if (!/[\u0080-\uFFFF]/.test(text)) return text
  const composed = text.normalize('NFC')
  if (repair === null || !(repair.whole || isForeign(composed))) return composed
  const mended = readAs(text, repair.from)
  const gain = fitness(scoreOf(mended)) - fitness(scoreOf(composed))
  return gain > 0 || (gain === 0 && repair.whole) ? mended : composed
}

/** The reading that fits best, where one fits better than the texts as they stand. */
function bestReading(texts: readonly string[]): { from: TextRepair['from']; fitting: number } | null {
  let best: { from: TextRepair['from']; fitting: number } | null = null
  let bestFitness = fitness(sumOf(texts, (text) => text))
  for (const from of ['tcvn3', 'vni', 'utf-8'] as const) {
    const score = sumOf(texts, (text) => readAs(text, from))
    if (fitness(score) <= bestFitness) continue
    bestFitness = fitness(score)
    best = { from, fitting: score.fitting }
  }
  return best
}

/** Whether a text holds a letter that Vietnamese has not, or a marked capital within a word. */
function isForeign(text: string): boolean {
  const composed = text.normalize('NFC')
  return /\p{Ll}[À-ÖØ-ÝĂĐƠƯ]/u.test(composed) || [...composed].some((letter) => !isVietnamese(letter))
}

/** A letter of the alphabet with or without a tone; ASCII, spaces and the usual marks of printed text. */
function isVietnamese(letter: string): boolean {
  if (/[\u0000-\u007F\u00A0\u2010-\u2027\p{M}]/u.test(letter)) return true
  return /^[aăâeêioôơuưyđ][\u0300\u0301\u0303\u0309\u0323]?$/u.test(withToneApart(letter.toLowerCase()))
}

/** ế as ê and its tone. */
function withToneApart(letter: string): string {
  const apart = letter.normalize('NFD')
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(apart)?.[0] ?? ''
  return apart.replace(tone, '').normalize('NFC') + tone
}

function readAs(text: string, from: TextRepair['from']): string {
  const bytes = bytesBehind(text)
  if (bytes === null) return text
  if (from !== 'utf-8') return decodeLegacy(bytes, from).normalize('NFC')
  try {
    return strictUtf8.decode(Buffer.from(bytes, 'latin1')).normalize('NFC')
  } catch {
    return text
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function sumOf(texts: readonly string[], read: (text: string) => string): VietnameseScore {
  let fitting = 0
  let unfitting = 0
  for (const text of texts) {
    const score = scoreOf(read(text))
    fitting += score.fitting
    unfitting += score.unfitting
  }
  return { fitting, unfitting }
}

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

/** What is to be mended, judged by which reading has more words that can be Vietnamese. */
export function detectRepair(texts: readonly string[]): TextRepair | null {
  const telling = texts.filter(tells)
  const asIs = sumOf(telling, (text) => text)
  let best: TextRepair | null = null
  let bestFitness = fitness(asIs)
  for (const from of ['tcvn3', 'vni', 'utf-8'] as const) {
    const score = sumOf(telling, (text) => readAs(text, from))
    if (fitness(score) <= bestFitness) continue
    bestFitness = fitness(score)
    best = { from, whole: asIs.fitting * 3 < score.fitting || settles(score, asIs, telling) }
  }
  return best
}

/**
 * Whether a reading settles a whole file: every text of it can be bytes, and nearly all that is no word becomes one.
 * Words that both readings know, as many are in VNI, say nothing against it.
 */
function settles(score: VietnameseScore, asIs: VietnameseScore, texts: readonly string[]): boolean {
  const resolved = asIs.unfitting > 1 && score.unfitting * 4 <= asIs.unfitting
  return resolved && texts.every((text) => bytesBehind(text) !== null)
}

/** A cell's text mended and composed (NFC). */
export function repairText(text: string, repair: TextRepair | null): string {
  if (!/[\u0080-\uFFFF]/.test(text)) return text
  const composed = text.normalize('NFC')
  if (repair === null || (!repair.whole && !tells(composed))) return composed
  const mended = readAs(text, repair.from)
  const gain = fitness(scoreOf(mended)) - fitness(scoreOf(composed))
  return gain > 0 || (gain === 0 && repair.whole) ? mended : composed
}

/**
 * Whether a text says anything of its encoding. SĐT, CĐCS do not: with no marked letter but Đ nothing tells another,
 * though one may make a word of it. Nor does a sign or a letter alone, as £ for a price, which one of them reads as a
 * word of one letter.
 */
function tells(text: string): boolean {
  return text
    .split(betweenWords)
    .some((found) => found.length > 1 && /\p{L}/u.test(found) && marked.test(found))
}

const betweenWords = /[^A-Za-z\u0080-\u009F\u00A1-\u200F\u2028-\uFFFF]+/
/** Beyond ASCII, but for the letter that abbreviations have. */
const marked = /[\u0080-\u010F\u0112-\uFFFF]/

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

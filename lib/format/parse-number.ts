import type { Locale } from '@/lib/format/locale'
import { searchKey } from '@/lib/format/search-key'

/**
 * What a typed or pasted text says in a cell for counts. The codes of an invalid text:
 * `not_a_number`; `grouping` (the thousands marks do not part groups of three); `not_whole` (a decimal part);
 * `ambiguous` ("1,000" in Vietnamese could be one or, from a file in English, a thousand); `too_large` (no
 * longer exact).
 */
export type ParsedNumber =
  | { kind: 'number'; value: number }
  | { kind: 'blank' }
  | { kind: 'not_applicable' }
  | { kind: 'invalid'; code: NumberRefusal }

export type NumberRefusal = 'not_a_number' | 'grouping' | 'not_whole' | 'ambiguous' | 'too_large'

/**
 * Reads a count as people write it: "1.234" and "1 234" are 1234 in Vietnamese, "1,234" in English. Zero, blank
 * and not applicable ("-", "–", "x", "kad", "n/a", "không phát sinh") stay three things. A negative number is
 * read as one: refusing it, with its own message, is the work of the checks.
 */
export function parseNumber(text: string, locale: Locale = 'vi'): ParsedNumber {
  const plain = plainText(text)
  if (plain === '') return { kind: 'blank' }
  if (NOT_APPLICABLE_WORDS.has(searchKey(plain))) return { kind: 'not_applicable' }

  const { negative, digits } = withoutSign(plain)
  const { group, decimal } = MARKS[locale]
  const [whole = '', fraction, ...rest] = digits.split(decimal)
  if (!/^[\d.,' ]*\d[\d.,' ]*$/.test(digits)) return invalid('not_a_number')
  if (rest.length > 0) return invalid('grouping')
  const fractionRefusal = refusalOfFraction(whole, fraction)
  if (!/^\d+$/.test(whole) && !isGrouped(whole, group))
    return invalid(whole === '' ? 'not_a_number' : 'grouping')
  if (fractionRefusal) return invalid(fractionRefusal)

  const value = Number(whole.replace(/\D/g, ''))
  if (!Number.isSafeInteger(value)) return invalid('too_large')
  return { kind: 'number', value: negative && value !== 0 ? -value : value }
}

const MARKS = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const

const NOT_APPLICABLE_WORDS = new Set(['-', 'x', 'kad', 'n/a', 'khong ap dung', 'khong phat sinh'])

/** Full-width digits and every kind of space, dash and minus in their plain form; invisible characters gone. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** A sign in front, or the brackets in which ledgers set a negative number. */
function withoutSign(text: string): { negative: boolean; digits: string } {
  const bracketed = /^\(([^()]*)\)$/.exec(text)
  if (bracketed?.[1] !== undefined) return { negative: true, digits: bracketed[1].trim() }
  const signed = /^([+-]) ?(.*)$/.exec(text)
  return { negative: signed?.[1] === '-', digits: signed?.[2] ?? text }
}

/** One to three digits, then groups of three behind one and the same mark; "0.123" is a decimal in disguise. */
function isGrouped(whole: string, group: string): boolean {
  return [group, ' ', "'"].some((mark) => {
    const [head = '', ...groups] = whole.split(mark)
    return /^[1-9]\d{0,2}$/.test(head) && groups.every((digits) => /^\d{3}$/.test(digits))
  })
}

function refusalOfFraction(whole: string, fraction: string | undefined): NumberRefusal | null {
  if (fraction === undefined) return null
  if (fraction === '') return 'not_a_number'
  if (!/^\d+$/.test(fraction)) return 'grouping'
  if (!/^0+$/.test(fraction)) return 'not_whole'
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? 'ambiguous' : null
}

function invalid(code: NumberRefusal): ParsedNumber {
  return { kind: 'invalid', code }
}

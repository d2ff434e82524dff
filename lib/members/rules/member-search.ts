import { searchKey } from '@/lib/format/search-key'
import { readIdentityNumber } from '@/lib/members/rules/identity-number'
import { readPhone } from '@/lib/members/rules/phone-number'

/** What somebody who typed this looks for: somebody of a name, or whoever has a number. */
export type MemberSearch = NameSearch | NumberSearch

export interface NameSearch {
  kind: 'name'
  /** Plain as a search key: each a word of the name, the last the beginning of one. */
  words: string[]
  /** The same for LIKE, on the search key with a space before and after it. */
  patterns: string[]
}

export interface NumberSearch {
  /** `number` where it may be of several kinds. */
  kind: 'phone' | 'identity' | 'number'
  /** As it is kept; null where this can be no phone number. */
  phone: string | null
  /** As it is kept; null where this can be no whole identity number. */
  identityNumber: string | null
  /** The last four digits that an identity number with this end can have. */
  lastFours: string[]
  /** A card number, as typed and as it may be written otherwise. */
  cards: string[]
}

/**
 * Reads what was typed into the search box by its shape: without a digit a name, otherwise a phone, card or
 * identity number. Three digits and more may be the end of an identity number; of one, only the last four are
 * kept in the open, so more than four are compared by those. Null where nothing is left to look for.
 */
export function readMemberSearch(typed: string): MemberSearch | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (!/\d/.test(text)) return readName(text)
  const compact = text.replace(/[\s.\-()']/g, '')
  const digits = /^\d+$/.test(compact) ? compact : ''
  const phone = readPhone(text)?.value ?? null
  const identityNumber = readIdentityNumber(text)?.value ?? null
  const lastFours = digits.length >= 3 && digits.length <= 8 ? endsOf(digits) : []
  const cards = [...new Set([text, compact, text.toUpperCase(), compact.toUpperCase()])]
  return {
    kind: kindOf(compact, { phone, identityNumber, lastFours }),
    phone,
    identityNumber,
    lastFours,
    cards,
  }
}

function readName(text: string): NameSearch | null {
  const words = searchKey(text).split(' ').filter(Boolean)
  if (words.length === 0) return null
  const patterns = words.map((word, place) => {
    const plain = word.replace(/[\\%_]/g, '\\$&')
    return place === words.length - 1 ? `% ${plain}%` : `% ${plain} %`
  })
  return { kind: 'name', words, patterns }
}

/** Of three digits, the ten ends of four that they stand in. */
function endsOf(digits: string): string[] {
  if (digits.length > 3) return [digits.slice(-4)]
  return Array.from({ length: 10 }, (_, first) => `${first}${digits}`)
}

function kindOf(
  compact: string,
  { phone, identityNumber, lastFours }: Pick<NumberSearch, 'phone' | 'identityNumber' | 'lastFours'>,
): NumberSearch['kind'] {
  if (phone !== null && /^(\+|0)/.test(compact)) return 'phone'
  if (phone === null && /^\d+$/.test(compact) && (identityNumber !== null || lastFours.length > 0))
    return 'identity'
  return 'number'
}

/**
 * Whether two entries of a roster are one person. Signs are gathered (by this file from facts, or by the database
 * set by set), scored, and judged; the score is all that people see of it.
 */

/** What is compared. Keys are search keys (no case, no marks); numbers and phones as kept. */
export interface MatchFacts {
  /** The entry's own id, where a list that was taken out of the program names it. */
  record: string | null
  identityKind: string | null
  /** The number or its keyed hash, as long as both are of one sort. */
  identity: string | null
  cardNumber: string | null
  nameKey: string
  givenKey: string
  /** yyyy-mm-dd; null where only the year is known, or nothing. */
  birthOn: string | null
  birthYear: number | null
  phone: string | null
}

/** `other` means that both are known and contradict each other; `unknown` that one is missing. */
export interface MatchSigns {
  record: boolean
  identity: 'same' | 'other' | 'unknown'
  card: 'same' | 'other' | 'unknown'
  name: boolean
  givenName: boolean
  /** `year`: the years agree and one of the two dates is not known in full. */
  birth: 'same' | 'year' | 'other' | 'unknown'
  phone: boolean
}

export type MatchVerdict = 'same' | 'doubtful' | 'other'

export function signsOf(a: MatchFacts, b: MatchFacts): MatchSigns {
  return {
    record: a.record !== null && a.record === b.record,
    // An old CMND and a new CCCD of one person differ by their nature.
    identity: a.identityKind === b.identityKind ? compare(a.identity, b.identity) : 'unknown',
    card: compare(a.cardNumber, b.cardNumber),
    name: a.nameKey !== '' && a.nameKey === b.nameKey,
    givenName: a.givenKey !== '' && a.givenKey === b.givenKey,
    birth: compareBirths(a, b),
    phone: a.phone !== null && a.phone === b.phone,
  }
}

/**
 * How sure it is that they are one person, 0–100: the entry itself or identity number 100, card 95, name and birth date 85, phone and
 * given name 70, name and year of birth 60, name alone 45. What contradicts takes away: another identity number of
 * the same sort 40, another birth date 15, another card 10. A number shared by two whose names and births both
 * differ is a slip of the pen in one of them: 75.
 */
export function matchScore(signs: MatchSigns): number {
  const strongest = Math.max(...scores(signs))
  if (strongest === 0) return 0
  const against =
    (signs.identity === 'other' ? 40 : 0) + (signs.card === 'other' && signs.identity !== 'same' ? 10 : 0)
  // One name and one birth date are a question, whatever the numbers say.
  const least = signs.name && signs.birth === 'same' ? 40 : 0
  return Math.max(least, strongest - against)
}

/** One person without asking from 85; a matter for a human from 40. */
export function matchVerdict(signs: MatchSigns): MatchVerdict {
  const score = matchScore(signs)
  if (score >= 85) return 'same'
  return score >= 40 ? 'doubtful' : 'other'
}

function scores({ record, identity, card, name, givenName, birth, phone }: MatchSigns): number[] {
  const stranger = !givenName && birth !== 'same' && birth !== 'year'
  const numbered = (score: number) => (stranger ? 75 : score)
  const byName = { same: 85, year: 60, unknown: 45, other: 30 }[birth]
  return [
    record ? numbered(100) : 0,
    identity === 'same' ? numbered(100) : 0,
    card === 'same' ? numbered(95) : 0,
    name ? byName : 0,
    phone && givenName ? (birth === 'other' ? 55 : 70) : 0,
  ]
}

function compare(a: string | null, b: string | null): 'same' | 'other' | 'unknown' {
  if (a === null || b === null) return 'unknown'
  return a === b ? 'same' : 'other'
}

function compareBirths(a: MatchFacts, b: MatchFacts): MatchSigns['birth'] {
  if (a.birthOn !== null && b.birthOn !== null) return a.birthOn === b.birthOn ? 'same' : 'other'
  if (a.birthYear === null || b.birthYear === null) return 'unknown'
  return a.birthYear === b.birthYear ? 'year' : 'other'
}

/** The signs as bits of one number, for the database to gather: see `signsOfMask`. */
export const matchBits = {
  identitySame: 1,
  identityOther: 2,
  cardSame: 4,
  cardOther: 8,
  name: 16,
  givenName: 32,
  birthSame: 64,
  birthYear: 128,
  birthOther: 256,
  phone: 512,
  record: 1024,
} as const

/** How many masks there are. */
export const matchMasks = 2048

export function signsOfMask(mask: number): MatchSigns {
  const has = (bit: number) => (mask & bit) !== 0
  const bits = matchBits
  return {
    identity: has(bits.identitySame) ? 'same' : has(bits.identityOther) ? 'other' : 'unknown',
    card: has(bits.cardSame) ? 'same' : has(bits.cardOther) ? 'other' : 'unknown',
    name: has(bits.name),
    givenName: has(bits.givenName),
    birth: has(bits.birthSame)
      ? 'same'
      : has(bits.birthYear)
        ? 'year'
        : has(bits.birthOther)
          ? 'other'
          : 'unknown',
    phone: has(bits.phone),
    record: has(bits.record),
  }
}

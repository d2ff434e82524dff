import { compareVietnamese } from '@/lib/format/vietnamese-order'

/** The parts of a Vietnamese name, in the order in which it is written. A part that is missing is empty. */
export type PersonName = { family: string; middle: string; given: string }

/**
 * Proposes the parts of a full name: the first word is the family name, the last the given name. Only a
 * proposal, for people to correct: names of some peoples ("H'Hen Niê") are built otherwise. A single word is
 * the given name.
 */
export function proposePersonName(fullName: string): PersonName {
  const name = tidyName(fullName)
  const words = name === '' ? [] : name.split(' ')
  const given = words.at(-1) ?? ''
  const familyLength = words.length < 2 ? 0 : compoundFamilyLength(words)
  return {
    family: words.slice(0, familyLength).join(' '),
    middle: words.slice(familyLength, -1).join(' '),
    given,
  }
}

/** The name in one line, as it is written. */
export function fullNameOf({ family, middle, given }: PersonName): string {
  return tidyName(`${family} ${middle} ${given}`)
}

/** Unicode NFC, single spaces, none at the ends: the form in which names are kept. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The parts in the order in which lists compare them: given name, then middle, then family. */
export function nameSortKey({ family, middle, given }: PersonName): readonly [string, string, string] {
  return [given, middle, family]
}

/** For sorting. Each part is compared to its end before the next, so that Bình stands before Bính whoever follows. */
export function comparePersonNames(a: PersonName, b: PersonName): number {
  return (
    compareVietnamese(a.given, b.given) ||
    compareVietnamese(a.middle, b.middle) ||
    compareVietnamese(a.family, b.family)
  )
}

/** Family names of more than one word, the longest first; they count only when a given name follows. */
const COMPOUND_FAMILY_NAMES = ['công tằng tôn nữ', 'công huyền tôn nữ', 'tôn thất', 'tôn nữ', 'âu dương']

function compoundFamilyLength(words: readonly string[]): number {
  const name = words.join(' ').toLowerCase()
  const compound = COMPOUND_FAMILY_NAMES.find((family) => name.startsWith(`${family} `))
  return compound === undefined ? 1 : compound.split(' ').length
}

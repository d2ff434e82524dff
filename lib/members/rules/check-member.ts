import { fullNameOf } from '@/lib/format/person-name'
import { fitsCardPattern } from '@/lib/members/rules/card-pattern'
import { refused, warned, type MemberFinding } from '@/lib/members/rules/finding'
import { checkIdentity } from '@/lib/members/rules/identity-number'
import type { MemberFieldName, MemberFields } from '@/lib/members/rules/member-fields'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** What a record is checked against beside itself. */
export interface MemberFacts {
  today: CalendarDate
  unitEstablishedOn?: CalendarDate | null
  cardPattern: string | null
}

/** Nobody works, and so joins, before 15 (Bộ luật Lao động 2019, điều 3). */
const youngestAge = 15
const earliestBirthYear = 1900
const unlikelyAge = 75

/**
 * Checks a record as it would be kept. Refused is what cannot be: no name, a birth to come, joining in the
 * future or before 15. Warned is what seldom is. A birth year alone counts from its first day.
 */
export function checkMember(fields: MemberFields, facts: MemberFacts): MemberFinding[] {
  return [
    ...checkName(fields),
    ...checkBirth(fields, facts),
    ...checkJoining(fields, facts),
    ...checkIdentity(fields.identityNumber, fields),
    ...checkCard(fields, facts),
  ]
}

/** Findings about fields that a change touches: nobody is asked again about what stood there before. */
export function findingsOfChange(
  findings: readonly MemberFinding[],
  changed: ReadonlySet<MemberFieldName>,
): MemberFinding[] {
  return findings.filter(({ code, field, severity }) => {
    if (severity === 'refuse' || field === null) return true
    return [field, ...(otherFieldsOf[code] ?? [])].some((name) => changed.has(name as MemberFieldName))
  })
}

const otherFieldsOf: Partial<Record<MemberFinding['code'], readonly MemberFieldName[]>> = {
  identity_sex_differs: ['sex'],
  identity_birth_differs: ['birthYear', 'birthOn'],
  age_unlikely: ['birthYear'],
  name_of_one_word: ['familyName', 'middleName'],
  name_has_other_signs: ['familyName', 'middleName'],
}

function checkName({ familyName, middleName, givenName }: MemberFields): MemberFinding[] {
  if (givenName === '') return [refused('name_missing', 'givenName')]
  const full = fullNameOf({ family: familyName, middle: middleName, given: givenName })
  if (!/^[\p{L}\p{M}' .’-]+$/u.test(full)) return [warned('name_has_other_signs', 'givenName')]
  return full.includes(' ') ? [] : [warned('name_of_one_word', 'givenName')]
}

function checkBirth({ birthOn, birthYear }: MemberFields, { today }: MemberFacts): MemberFinding[] {
  if (birthYear === null) return birthOn === null ? [] : [refused('birth_year_differs', 'birthOn')]
  const thisYear = yearOfDay(today)
  if (birthOn !== null && yearOfDay(birthOn) !== birthYear) return [refused('birth_year_differs', 'birthOn')]
  if (birthYear > thisYear || (birthOn !== null && birthOn > today))
    return [refused('birth_in_future', 'birthOn')]
  if (birthYear < earliestBirthYear)
    return [refused('birth_too_early', 'birthOn', { year: String(earliestBirthYear) })]
  const age = thisYear - birthYear
  return age > unlikelyAge || age < youngestAge ? [warned('age_unlikely', 'birthOn', { age })] : []
}

function checkJoining(fields: MemberFields, { today, unitEstablishedOn }: MemberFacts): MemberFinding[] {
  const { joinedOn } = fields
  if (joinedOn === null) return []
  if (joinedOn > today) return [refused('joined_in_future', 'joinedOn')]
  if (fields.birthYear !== null && joinedOn < earliestJoining(fields.birthOn, fields.birthYear))
    return [refused('joined_too_young', 'joinedOn', { age: youngestAge })]
  return unitEstablishedOn && joinedOn < unitEstablishedOn
    ? [warned('joined_before_unit', 'joinedOn', { day: unitEstablishedOn })]
    : []
}

/** The fifteenth birthday; of a year alone its first day. ISO days compare as text, 29-02 included. */
function earliestJoining(birthOn: CalendarDate | null, birthYear: number): string {
  return `${String(birthYear + youngestAge).padStart(4, '0')}${birthOn === null ? '-01-01' : birthOn.slice(4)}`
}

function checkCard({ cardNumber }: MemberFields, { cardPattern }: MemberFacts): MemberFinding[] {
  if (cardNumber === null || cardPattern === null || fitsCardPattern(cardNumber, cardPattern)) return []
  return [warned('card_not_in_pattern', 'cardNumber', { pattern: cardPattern })]
}

function yearOfDay(day: CalendarDate): number {
  return Number(day.slice(0, 4))
}

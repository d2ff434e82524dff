import { fullNameOf, proposePersonName, tidyName } from '@/lib/format/person-name'
import { refused, warned, type MemberFinding } from '@/lib/members/rules/finding'
import { readIdentityNumber } from '@/lib/members/rules/identity-number'
import type { MemberFieldName, MemberFields } from '@/lib/members/rules/member-fields'
import { readPhone } from '@/lib/members/rules/phone-number'
import { readTypedDay } from '@/lib/members/rules/typed-day'
import { contractOfWords, educationOfWords, sexOfWord } from '@/lib/members/rules/word-codes'

/** What a form or a column holds as text. `birth` is a day or a year; `fullName` is split, `birth` too. */
export const memberTextFields = [
  'fullName',
  'familyName',
  'middleName',
  'givenName',
  'birth',
  'sex',
  'identityNumber',
  'phone',
  'email',
  'hometown',
  'address',
  'communeCode',
  'jobTitle',
  'contract',
  'education',
  'socialInsuranceNumber',
  'joinedOn',
  'admissionDecision',
  'cardNumber',
  'note',
] as const

export type MemberTextField = (typeof memberTextFields)[number]
export type MemberTexts = Partial<Record<MemberTextField, string>>

/** What a text says: the fields it fills (none where it cannot be read), and what is to be said of it. */
export type ReadField = { fields: Partial<MemberFields>; finding: MemberFinding | null }

/**
 * Reads one field from text as typed, pasted or taken from a spreadsheet. An empty text is an empty field.
 * A finding that refuses comes without a value; one that warns with the value as it was understood.
 */
export function normaliseField(name: MemberTextField, text: string): ReadField {
  return readers[name](text)
}

/** Reads all texts that are given; fields of texts that are left out are left out. */
export function normaliseMember(texts: MemberTexts): {
  fields: Partial<MemberFields>
  findings: MemberFinding[]
} {
  const reads = memberTextFields.flatMap((name) => {
    const text = texts[name]
    return text === undefined ? [] : [normaliseField(name, text)]
  })
  return {
    fields: Object.assign({}, ...reads.map(({ fields }) => fields)),
    findings: reads.flatMap(({ finding }) => finding ?? []),
  }
}

/** A record of which nothing is known: a name it still needs. */
export const unknownFields: MemberFields = {
  familyName: '',
  middleName: '',
  givenName: '',
  birthOn: null,
  birthYear: null,
  sex: null,
  identityNumber: null,
  phone: null,
  email: null,
  hometown: null,
  address: null,
  communeCode: null,
  jobTitle: null,
  contract: null,
  education: null,
  socialInsuranceNumber: null,
  joinedOn: null,
  admissionDecision: null,
  cardNumber: null,
  subUnitId: null,
  note: null,
}

/** The most signs that a text may have. */
export const textLimits = {
  familyName: 40,
  middleName: 60,
  givenName: 40,
  email: 120,
  hometown: 300,
  address: 300,
  jobTitle: 120,
  admissionDecision: 80,
  cardNumber: 40,
  note: 1000,
} as const satisfies Partial<Record<MemberFieldName, number>>

const longestFullName = 100

const readers: Record<MemberTextField, (text: string) => ReadField> = {
  fullName(text) {
    const parts = proposePersonName(plainText(text))
    const full = fullNameOf(parts)
    if (full.length > longestFullName)
      return nothing(refused('text_too_long', 'givenName', { limit: longestFullName }))
    const fields = { familyName: parts.family, middleName: parts.middle, givenName: parts.given }
    return { fields, finding: full === '' ? refused('name_missing', 'givenName') : null }
  },
  familyName: (text) => namePart('familyName', text),
  middleName: (text) => namePart('middleName', text),
  givenName: (text) => namePart('givenName', text),
  birth(text) {
    const read = readTypedDay(text)
    if (read.kind === 'unreadable') return nothing(refused('date_unreadable', 'birthOn'))
    if (read.kind === 'blank') return only({ birthOn: null, birthYear: null })
    if (read.kind === 'year') {
      const finding = read.withMonth ? warned('date_incomplete', 'birthOn') : null
      return { fields: { birthOn: null, birthYear: read.year }, finding }
    }
    return {
      fields: { birthOn: read.day, birthYear: Number(read.day.slice(0, 4)) },
      finding: centuryFinding('birthOn', read),
    }
  },
  sex: (text) => coded('sex', text, sexOfWord, 'sex_unknown'),
  identityNumber(text) {
    if (plainText(text) === '') return only({ identityNumber: null })
    const read = readIdentityNumber(text)
    if (!read) return nothing(refused('identity_unreadable', 'identityNumber'))
    const finding = read.zerosRestored ? warned('identity_zeros_restored', 'identityNumber') : null
    return { fields: { identityNumber: read.value }, finding }
  },
  phone(text) {
    if (plainText(text) === '') return only({ phone: null })
    const read = readPhone(text)
    if (!read) return nothing(refused('phone_unreadable', 'phone'))
    const code = read.converted ? 'phone_converted' : read.zeroRestored ? 'phone_zero_restored' : null
    return { fields: { phone: read.value }, finding: code && warned(code, 'phone') }
  },
  email(text) {
    const plain = plainText(text).toLowerCase()
    if (plain === '') return only({ email: null })
    return plain.length <= textLimits.email && /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/.test(plain)
      ? only({ email: plain })
      : nothing(refused('email_unreadable', 'email'))
  },
  hometown: (text) => words('hometown', text),
  address: (text) => words('address', text),
  communeCode(text) {
    const plain = plainText(text)
    if (plain === '') return only({ communeCode: null })
    return /^\d{1,5}$/.test(plain)
      ? only({ communeCode: plain.padStart(5, '0') })
      : nothing(refused('commune_unreadable', 'communeCode'))
  },
  jobTitle: (text) => words('jobTitle', text),
  contract: (text) => coded('contract', text, contractOfWords, 'contract_unknown'),
  education: (text) => coded('education', text, educationOfWords, 'education_unknown'),
  socialInsuranceNumber(text) {
    const plain = plainText(text)
      .replace(/^(\d{7,})[.,]0+$/, '$1')
      .replace(/[\s.\-']/g, '')
    if (plain === '') return only({ socialInsuranceNumber: null })
    if (/^\d{10}$/.test(plain)) return only({ socialInsuranceNumber: plain })
    if (!/^\d{8,9}$/.test(plain)) return nothing(refused('insurance_unreadable', 'socialInsuranceNumber'))
    const fields = { socialInsuranceNumber: plain.padStart(10, '0') }
    return { fields, finding: warned('insurance_zeros_restored', 'socialInsuranceNumber') }
  },
  joinedOn(text) {
    const read = readTypedDay(text)
    if (read.kind === 'unreadable') return nothing(refused('date_unreadable', 'joinedOn'))
    if (read.kind === 'blank') return only({ joinedOn: null })
    // A day that nobody knows is not made up: the field stays empty.
    if (read.kind === 'year')
      return { fields: { joinedOn: null }, finding: warned('date_incomplete', 'joinedOn') }
    return { fields: { joinedOn: read.day }, finding: centuryFinding('joinedOn', read) }
  },
  admissionDecision: (text) => words('admissionDecision', text),
  cardNumber(text) {
    const plain = plainText(text).replace(/[\s']/g, '').toUpperCase()
    if (plain.length > textLimits.cardNumber)
      return nothing(refused('text_too_long', 'cardNumber', { limit: textLimits.cardNumber }))
    return only({ cardNumber: plain === '' ? null : plain })
  },
  note: (text) => words('note', text),
}

function namePart(name: 'familyName' | 'middleName' | 'givenName', text: string): ReadField {
  const plain = tidyName(plainText(text))
  if (plain.length > textLimits[name])
    return nothing(refused('text_too_long', name, { limit: textLimits[name] }))
  const missing = name === 'givenName' && plain === ''
  return { fields: { [name]: plain }, finding: missing ? refused('name_missing', 'givenName') : null }
}

function words(
  name: 'hometown' | 'address' | 'jobTitle' | 'admissionDecision' | 'note',
  text: string,
): ReadField {
  const plain = plainText(text)
  if (plain.length > textLimits[name])
    return nothing(refused('text_too_long', name, { limit: textLimits[name] }))
  return only({ [name]: plain === '' ? null : plain })
}

function coded(
  name: 'sex' | 'contract' | 'education',
  text: string,
  codeOf: (text: string) => string | null,
  unknown: 'sex_unknown' | 'contract_unknown' | 'education_unknown',
): ReadField {
  if (plainText(text) === '') return only({ [name]: null })
  const code = codeOf(text)
  return code === null ? nothing(refused(unknown, name)) : only({ [name]: code })
}

function centuryFinding(field: 'birthOn' | 'joinedOn', read: { day: string; guessedCentury: boolean }) {
  return read.guessedCentury ? warned('two_digit_year', field, { year: read.day.slice(0, 4) }) : null
}

/** NFC, single spaces, none at the ends, no signs that cannot be seen. */
function plainText(text: string): string {
  return tidyName(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, ''))
}

function only(fields: Partial<MemberFields>): ReadField {
  return { fields, finding: null }
}

function nothing(finding: MemberFinding): ReadField {
  return { fields: {}, finding }
}

import type { Sex } from '@/lib/members/rules/member-fields'
import { warned, type MemberFinding } from '@/lib/members/rules/finding'

/** Căn cước công dân (12 digits), chứng minh nhân dân (9 digits, until 2024), a foreigner's passport. */
export type IdentityKind = 'cccd' | 'cmnd' | 'passport'

export type ReadIdentity = {
  value: string
  kind: IdentityKind
  /** A spreadsheet had taken the number for an amount and dropped its leading zeros. */
  zerosRestored: boolean
}

/**
 * Reads an identity number as typed or as a spreadsheet holds it: spaces, dots, dashes and a leading
 * apostrophe are left out; 10 or 11 digits are a CCCD, 8 digits a CMND without its leading zeros. Null for
 * anything else.
 */
export function readIdentityNumber(text: string): ReadIdentity | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^(\d{8,})[.,]0+$/, '$1')
    .replace(/[\s.\-']/g, '')
    .toUpperCase()
  const kind = identityKindOf(plain)
  if (kind !== null) return { value: plain, kind, zerosRestored: false }
  if (/^[1-9]\d{9,10}$/.test(plain))
    return { value: plain.padStart(12, '0'), kind: 'cccd', zerosRestored: true }
  if (/^[1-9]\d{7}$/.test(plain)) return { value: plain.padStart(9, '0'), kind: 'cmnd', zerosRestored: true }
  return null
}

/** What kind of number it is, by its form; null where it has none of the three. */
export function identityKindOf(value: string): IdentityKind | null {
  if (/^\d{12}$/.test(value)) return 'cccd'
  if (/^\d{9}$/.test(value)) return 'cmnd'
  if (/^(?=\d*[A-Z])[A-Z0-9]{6,12}$/.test(value)) return 'passport'
  return null
}

/** All that is ever shown of a number without a disclosure. */
export function lastFourOf(value: string): string {
  return value.slice(-4)
}

/**
 * What the first six digits of a CCCD say (Thông tư 59/2021/TT-BCA): where the birth was registered, the
 * century with the sex, the year. Null for the other kinds, which say nothing.
 */
export function readCccd(value: string): { place: string; sex: Sex; birthYear: number } | null {
  if (identityKindOf(value) !== 'cccd') return null
  const century = Number(value[3])
  return {
    place: value.slice(0, 3),
    sex: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(value.slice(4, 6)),
  }
}

/**
 * Where a CCCD contradicts the rest of the record. Never a refusal: numbers were given out with mistakes, and
 * the place is that of the old list of 63 provinces, which no province of today follows from.
 */
export function checkIdentity(
  value: string | null,
  { sex, birthYear }: { sex: Sex | null; birthYear: number | null },
): MemberFinding[] {
  const said = value === null ? null : readCccd(value)
  if (!said) return []
  const findings: MemberFinding[] = []
  if (said.place < '100' && !registrationPlaces.has(said.place))
    findings.push(warned('identity_province_unknown', 'identityNumber', { place: said.place }))
  if (sex !== null && sex !== said.sex)
    findings.push(warned('identity_sex_differs', 'identityNumber', { sex: said.sex }))
  if (birthYear !== null && birthYear !== said.birthYear)
    findings.push(warned('identity_birth_differs', 'identityNumber', { year: String(said.birthYear) }))
  return findings
}

/** Codes of the 63 provinces (Quyết định 124/2004/QĐ-TTg); from 100 on stand countries. */
const registrationPlaces: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 ' +
    '040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 ' +
    '083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
)

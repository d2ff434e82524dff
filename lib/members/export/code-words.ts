import 'server-only'
import type { Locale } from '@/lib/format/locale'
import en from '@/lib/i18n/messages/en/members.json'
import vi from '@/lib/i18n/messages/vi/members.json'
import type { Contract, Education, Position, Sex } from '@/lib/members/rules/member-fields'
import type { MemberStatus } from '@/lib/members/rules/member-status'

/** The words of the screen for codes, as files have them; an import knows them again. */
export interface CodeWords {
  sex: Readonly<Record<Sex, string>>
  contract: Readonly<Record<Contract, string>>
  education: Readonly<Record<Education, string>>
  position: Readonly<Record<Position, string>>
  status: Readonly<Record<MemberStatus, string>>
  yesNo: readonly [yes: string, no: string]
}

const words: Readonly<Record<Locale, CodeWords>> = {
  vi: { ...vi, yesNo: ['Có', 'Không'] },
  en: { ...en, yesNo: ['Yes', 'No'] },
}

export function codeWords(locale: Locale): CodeWords {
  return words[locale]
}

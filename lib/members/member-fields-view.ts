import 'server-only'
import { fullNameOf } from '@/lib/format/person-name'
import { hiddenText, maskCard, maskIdentity, maskName, maskPhone, maskText } from '@/lib/members/rules/mask'
import type { MemberRow } from './internal'
import type { MemberFieldsView } from './views'

/** The fields of a record as they may be shown: in full, or masked. */
export function memberFieldsView(
  member: MemberRow,
  subUnit: MemberFieldsView['subUnit'],
  full: boolean,
): MemberFieldsView {
  const shown = full ? inFull(member) : masked(member)
  const { birthYear, sex, identityKind, contract, education, joinedOn } = member
  const identityNumber = maskIdentity(member.identityLast4)
  return { ...shown, birthYear, sex, identityKind, identityNumber, contract, education, joinedOn, subUnit }
}

type Hidden = Omit<
  MemberFieldsView,
  'birthYear' | 'sex' | 'identityKind' | 'identityNumber' | 'contract' | 'education' | 'joinedOn' | 'subUnit'
>

function inFull(member: MemberRow): Hidden {
  const { familyName, middleName, givenName, birthOn, phone, email, hometown, address, communeCode } = member
  const { jobTitle, socialInsuranceNumber, admissionDecision, cardNumber, note } = member
  return {
    fullName: fullNameOf({ family: familyName, middle: middleName, given: givenName }),
    ...{ familyName, middleName, givenName, birthOn, phone, email, hometown, address, communeCode },
    ...{ jobTitle, socialInsuranceNumber, admissionDecision, cardNumber, note },
  }
}

/** Birth is the year alone; of texts, only that they are there. */
function masked(member: MemberRow): Hidden {
  return {
    fullName: maskName(member),
    familyName: member.familyName,
    middleName: member.middleName === '' ? '' : hiddenText,
    givenName: hiddenText,
    birthOn: null,
    phone: maskPhone(member.phone),
    email: maskText(member.email),
    hometown: maskText(member.hometown),
    address: maskText(member.address),
    communeCode: maskText(member.communeCode),
    jobTitle: member.jobTitle,
    socialInsuranceNumber: maskText(member.socialInsuranceNumber),
    admissionDecision: member.admissionDecision,
    cardNumber: maskCard(member.cardNumber),
    note: maskText(member.note),
  }
}

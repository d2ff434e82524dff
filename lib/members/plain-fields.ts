import 'server-only'
import type { MemberFields } from '@/lib/members/rules/member-fields'
import type { MemberRow } from './internal'

/** The fields of an entry that are kept as they are: all but the sealed number. */
export function plainFieldsOf(member: MemberRow): Omit<MemberFields, 'identityNumber'> {
  const { familyName, middleName, givenName, birthOn, birthYear, sex, phone, email, hometown, address } =
    member
  const { communeCode, jobTitle, contract, education, socialInsuranceNumber, joinedOn } = member
  const { admissionDecision, cardNumber, subUnitId, note } = member
  return {
    ...{ familyName, middleName, givenName, birthOn, birthYear, sex, phone, email, hometown, address },
    ...{ communeCode, jobTitle, contract, education, socialInsuranceNumber, joinedOn },
    ...{ admissionDecision, cardNumber, subUnitId, note },
  }
}

import 'server-only'
import { fullNameOf } from '@/lib/format/person-name'
import type { MemberRow } from '@/lib/members/internal'
import { plainFieldsOf } from '@/lib/members/plain-fields'
import { maskCard, maskIdentity, maskName, maskPhone, maskText } from '@/lib/members/rules/mask'
import type { MemberFields } from '@/lib/members/rules/member-fields'
import type { MergeableField } from '@/lib/members/rules/merge-fields'

/** The fields of an entry for comparing: of the sealed number its hash, which is equal for equal numbers. */
export function comparedFields(member: MemberRow): MemberFields {
  const identityNumber =
    member.identityHash === null ? null : Buffer.from(member.identityHash).toString('hex')
  return { ...plainFieldsOf(member), identityNumber }
}

/** One side of a choice as it may be shown. */
export function shownChoice(choice: MergeableField, member: MemberRow, full: boolean): string | null {
  switch (choice) {
    case 'name':
      return full ? nameOf(member) : maskName(member)
    case 'birth': {
      const year = member.birthYear === null ? null : String(member.birthYear)
      return full ? (member.birthOn ?? year) : year
    }
    case 'identityNumber':
      return maskIdentity(member.identityLast4)
    case 'phone':
      return full ? member.phone : maskPhone(member.phone)
    case 'cardNumber':
      return full ? member.cardNumber : maskCard(member.cardNumber)
    case 'email':
    case 'hometown':
    case 'address':
    case 'socialInsuranceNumber':
    case 'note':
      return full ? member[choice] : maskText(member[choice])
    default:
      return member[choice]
  }
}

function nameOf({ familyName: family, middleName: middle, givenName: given }: MemberRow): string {
  return fullNameOf({ family, middle, given })
}

import 'server-only'
import type { CellValue } from '@/lib/files/cells/cell-value'
import { fullNameOf } from '@/lib/format/person-name'
import { maskCard, maskIdentity, maskName, maskPhone, maskText } from '@/lib/members/rules/mask'
import type { MemberColumnName } from '@/lib/members/rules/member-columns'
import { nationalPhone } from '@/lib/members/rules/phone-number'
import { seesInFull, type Sight } from '@/lib/members/sight'
import type { CodeWords } from './code-words'
import type { ExportedMember } from './read-exported-members'

/** A member's line of a file, as this reader may see it. */
export function exportedCells(
  member: ExportedMember,
  columns: readonly MemberColumnName[],
  sight: Sight,
  words: CodeWords,
): CellValue[] {
  const show = seesInFull(sight, member) ? fullCell : maskedCell
  return columns.map((column) => show(member, column, words))
}

function fullCell(member: ExportedMember, column: MemberColumnName, words: CodeWords): CellValue {
  switch (column) {
    case 'fullName':
      return fullNameOf({ family: member.familyName, middle: member.middleName, given: member.givenName })
    case 'familyName':
    case 'middleName':
    case 'givenName':
    case 'email':
    case 'hometown':
    case 'address':
    case 'jobTitle':
    case 'socialInsuranceNumber':
    case 'admissionDecision':
    case 'cardNumber':
    case 'note':
    case 'ethnicity':
    case 'religion':
      return member[column]
    case 'birthOn':
      return dayOf(member.birthOn) ?? (member.birthYear === null ? null : String(member.birthYear))
    case 'phone':
      return member.phone && nationalPhone(member.phone)
    case 'partyMember':
      return member.partyMember === null ? null : words.yesNo[member.partyMember ? 0 : 1]
    default:
      return openCell(member, column, words)
  }
}

/** What a list shows of everybody: no more tells who somebody is. */
function maskedCell(member: ExportedMember, column: MemberColumnName, words: CodeWords): CellValue {
  switch (column) {
    case 'fullName':
      return maskName(member)
    case 'familyName':
      return member.familyName
    case 'middleName':
      return maskName({ familyName: '', middleName: member.middleName, givenName: '' })
    case 'givenName':
      return maskName({ familyName: '', middleName: '', givenName: member.givenName })
    case 'birthOn':
      return member.birthYear === null ? null : String(member.birthYear)
    case 'phone':
      return maskPhone(member.phone)
    case 'cardNumber':
      return maskCard(member.cardNumber)
    case 'email':
    case 'hometown':
    case 'address':
    case 'socialInsuranceNumber':
    case 'note':
      return maskText(member[column])
    case 'ethnicity':
    case 'religion':
    case 'partyMember':
      return null
    case 'jobTitle':
    case 'admissionDecision':
      return member[column]
    default:
      return openCell(member, column, words)
  }
}

/** The same for every reader. */
function openCell(member: ExportedMember, column: MemberColumnName, words: CodeWords): CellValue {
  switch (column) {
    case 'sex':
      return member.sex && words.sex[member.sex]
    case 'identityLast4':
      return maskIdentity(member.identityLast4)
    case 'communeCode':
    case 'unitName':
    case 'unitCode':
      return member[column]
    case 'contract':
      return member.contract && words.contract[member.contract]
    case 'education':
      return member.education && words.education[member.education]
    case 'joinedOn':
      return dayOf(member.joinedOn)
    case 'subUnit':
      return member.subUnitName
    case 'position':
      return member.positions.map((position) => words.position[position]).join('; ')
    case 'status':
      return words.status[member.status]
    case 'memberId':
      return member.id
    default:
      return null
  }
}

function dayOf(date: string | null): CellValue {
  return date === null ? null : { date }
}

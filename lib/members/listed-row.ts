import 'server-only'
import { fullNameOf } from '@/lib/format/person-name'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { FoundMemberView, MemberRowView } from './member-list-views'
import type { ListedMember } from './read-member-page'
import { ageOn } from './rules/age-range'
import { maskCard, maskIdentity, maskName, maskPhone, maskText } from './rules/mask'
import { nationalPhone } from './rules/phone-number'
import { seesInFull, type Sight } from './sight'

/** A line of the list as this reader may see it. */
export function listedRow(member: ListedMember, sight: Sight, today: CalendarDate): MemberRowView {
  const masked = !seesInFull(sight, member)
  const { subUnitId, subUnitName } = member
  return {
    ...foundMember(member, sight),
    version: member.version,
    // Of a masked birth only the year is shown; an age by the day would tell more.
    age: ageOn(today, masked ? null : member.birthOn, member.birthYear),
    sex: member.sex,
    identity: maskIdentity(member.identityLast4),
    phone: masked ? maskPhone(member.phone) : member.phone && nationalPhone(member.phone),
    email: masked ? maskText(member.email) : member.email,
    address: masked ? maskText(member.address) : member.address,
    jobTitle: member.jobTitle,
    contract: member.contract,
    education: member.education,
    cardNumber: masked ? maskCard(member.cardNumber) : member.cardNumber,
    joinedOn: member.joinedOn,
    subUnit: subUnitId === null || subUnitName === null ? null : { id: subUnitId, name: subUnitName },
    statusOn: member.statusOn,
    complete: member.complete,
  }
}

/** A member as the search box shows it. */
export function foundMember(member: ListedMember, sight: Sight): FoundMemberView {
  const masked = !seesInFull(sight, member)
  const { familyName: family, middleName: middle, givenName: given, birthOn, birthYear } = member
  return {
    id: member.id,
    name: masked ? maskName(member) : fullNameOf({ family, middle, given }),
    birth: (masked ? null : birthOn) ?? (birthYear === null ? null : String(birthYear)),
    unit: { code: member.unitCode, name: member.unitName },
    status: member.status,
    masked,
  }
}

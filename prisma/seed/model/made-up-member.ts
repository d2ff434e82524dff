import type { MemberFields, SensitiveFields, Sex } from '@/lib/members/rules/member-fields'
import { contracts, educations } from '@/lib/members/rules/member-fields'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { memberName } from '@/prisma/seed/member-names'
import type { Random } from '@/prisma/seed/random'

/** Who somebody is, as far as the register knows. */
export type MadeUpMember = { fields: MemberFields; sensitive: SensitiveFields | null }

type Wishes = {
  sex: Sex
  joinedOn: CalendarDate
  /** Position in the union's register: numbers made from it are nobody else's. */
  serial: number
  /** Whether the record holds all that is asked of a complete one. */
  complete: boolean
}

const jobs = ['Công nhân may', 'Thợ cơ khí', 'Nhân viên kho', 'Kế toán', 'Lái xe', 'Tổ trưởng sản xuất']
const communes = ['phường Bình Minh', 'phường Hải Âu', 'xã Sao Khuê', 'xã Nắng Mới', 'phường Suối Ngọc']

/**
 * A made-up person. Identity numbers begin with 099 and phone numbers with 030: neither has ever been given
 * out, so that no number is a real person's.
 */
export function madeUpMember(random: Random, { sex, joinedOn, serial, complete }: Wishes): MadeUpMember {
  const joinedYear = Number(joinedOn.slice(0, 4))
  const birthYear = joinedYear - random.int(18, 38)
  const birthOn =
    `${birthYear}-${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}` as CalendarDate
  const yearOnly = !complete && random.chance(0.3)
  const known = (share: number) => complete || random.chance(share)
  // One at least of what every complete record holds is not there.
  const lacks = complete ? null : random.pick(['identity', 'phone', 'address'] as const)
  return {
    fields: {
      ...memberName(random, sex),
      birthOn: yearOnly ? null : birthOn,
      birthYear,
      sex,
      identityNumber: lacks !== 'identity' && known(0.6) ? identityNumber(sex, birthYear, serial) : null,
      phone: lacks !== 'phone' && known(0.7) ? `+8430${String(serial).padStart(7, '0')}` : null,
      email: null,
      hometown: known(0.5) ? `${random.pick(communes)}, tỉnh Quảng Ninh` : null,
      address:
        lacks !== 'address' && known(0.6)
          ? `Tổ ${random.int(1, 12)}, ${random.pick(communes)}, tỉnh Quảng Ninh`
          : null,
      communeCode: null,
      jobTitle: known(0.7) ? random.pick(jobs) : null,
      contract: known(0.7) ? (random.chance(0.7) ? 'indefinite' : random.pick(contracts)) : null,
      education: known(0.6) ? random.pick(educations.slice(2)) : null,
      socialInsuranceNumber: known(0.5) ? `99${String(serial).padStart(8, '0')}` : null,
      joinedOn,
      admissionDecision: known(0.5) ? `${random.int(1, 90)}/QĐ-CĐCS-MH` : null,
      cardNumber: known(0.7) ? `QN${String(serial).padStart(7, '0')}` : null,
      subUnitId: null,
      note: null,
    },
    sensitive: random.chance(0.85)
      ? { ethnicity: random.chance(0.9) ? 'Kinh' : 'Tày', religion: null, partyMember: random.chance(0.12) }
      : null,
  }
}

function identityNumber(sex: Sex, birthYear: number, serial: number): string {
  const century = (birthYear < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0)
  return `099${century}${String(birthYear).slice(2)}${String(serial % 1_000_000).padStart(6, '0')}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

import 'server-only'
import { z } from 'zod'
import type { Context } from '@/lib/core/context'
import { contracts, educations, sexes, type MemberFields } from '@/lib/members/rules/member-fields'
import { openIdentity } from '@/lib/members/sealed-identity'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { ReleasedMember } from './release-transfer'

const text = z.string().nullable()
const day = z.custom<CalendarDate>(isCalendarDate).nullable()

/** An entry as the database writes a row in JSON. */
const row = z.object({
  id: z.uuid(),
  family_name: z.string(),
  middle_name: z.string(),
  given_name: z.string(),
  birth_on: day,
  birth_year: z.number().nullable(),
  sex: z.enum(sexes).nullable(),
  /** Hexadecimal after \x. */
  identity_cipher: text,
  phone: text,
  email: text,
  hometown: text,
  address: text,
  commune_code: text,
  job_title: text,
  contract: z.enum(contracts).nullable(),
  education: z.enum(educations).nullable(),
  social_insurance_number: text,
  joined_on: day,
  admission_decision: text,
  card_number: text,
  note: text,
})

/**
 * The fields of somebody who arrives, the identity number opened with the origin's row. The card number is the
 * federation's and stays within it, as do the origin's notes; the part of the union is the origin's alone.
 */
export function arrivedFields(ctx: Context, { tenantId, member }: ReleasedMember): MemberFields {
  const from = row.parse(member)
  const stays = tenantId === ctx.tenantId
  const cipher = from.identity_cipher === null ? null : Buffer.from(from.identity_cipher.slice(2), 'hex')
  return {
    familyName: from.family_name,
    middleName: from.middle_name,
    givenName: from.given_name,
    birthOn: from.birth_on,
    birthYear: from.birth_year,
    sex: from.sex,
    identityNumber: openIdentity({ tenantId }, { id: from.id, identityCipher: cipher }),
    phone: from.phone,
    email: from.email,
    hometown: from.hometown,
    address: from.address,
    communeCode: from.commune_code,
    jobTitle: from.job_title,
    contract: from.contract,
    education: from.education,
    socialInsuranceNumber: from.social_insurance_number,
    joinedOn: from.joined_on,
    admissionDecision: from.admission_decision,
    cardNumber: stays ? from.card_number : null,
    subUnitId: null,
    note: stays ? from.note : null,
  }
}

import 'server-only'
import { joinSql, sql, type Sql } from '@/lib/db/sql'
import type { CompletenessField } from './rules/member-fields'

/** Whether the row of `members m` holds all these fields. */
export function completeWhen(required: readonly CompletenessField[]): Sql {
  if (required.length === 0) return sql`true`
  return joinSql(
    required.map((field) => sql`${columns[field]} IS NOT NULL`),
    ' AND ',
  )
}

const columns: Record<CompletenessField, Sql> = {
  birthOn: sql`m.birth_on`,
  sex: sql`m.sex`,
  identityNumber: sql`m.identity_hash`,
  phone: sql`m.phone`,
  address: sql`m.address`,
  hometown: sql`m.hometown`,
  jobTitle: sql`m.job_title`,
  contract: sql`m.contract`,
  education: sql`m.education`,
  socialInsuranceNumber: sql`m.social_insurance_number`,
  joinedOn: sql`m.joined_on`,
  admissionDecision: sql`m.admission_decision`,
  cardNumber: sql`m.card_number`,
  subUnitId: sql`m.sub_unit_id`,
}

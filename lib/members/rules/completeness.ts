import type { CompletenessField } from '@/lib/members/rules/member-fields'

/** What a complete record holds where the tenant has not said otherwise; a name it always has. */
export const usualRequiredFields: readonly CompletenessField[] = [
  'birthOn',
  'sex',
  'identityNumber',
  'phone',
  'address',
  'hometown',
  'jobTitle',
  'joinedOn',
  'cardNumber',
]

/** Whatever stands in the fields: only whether something does counts, so that a number may stay sealed. */
export type HeldFields = Readonly<Record<CompletenessField, unknown>>

/** The required fields that a record does not hold, in the order in which they were asked. */
export function missingFields(
  fields: HeldFields,
  required: readonly CompletenessField[],
): CompletenessField[] {
  return required.filter((name) => fields[name] === null || fields[name] === undefined)
}

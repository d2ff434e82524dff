import type { MemberFieldName, MemberFields } from './member-fields'

/**
 * What is chosen as one when two entries become one. The parts of a name, or of a birth date, belong together:
 * half of one person's and half of another's is nobody's. A part of the union (tổ) belongs to the kept entry.
 */
export const mergeableFields = [
  'name',
  'birth',
  'sex',
  'identityNumber',
  'phone',
  'email',
  'hometown',
  'address',
  'jobTitle',
  'contract',
  'education',
  'socialInsuranceNumber',
  'joinedOn',
  'admissionDecision',
  'cardNumber',
  'note',
] as const

export type MergeableField = (typeof mergeableFields)[number]

const partsOf: Readonly<Partial<Record<MergeableField, readonly MemberFieldName[]>>> = {
  name: ['familyName', 'middleName', 'givenName'],
  birth: ['birthOn', 'birthYear'],
  address: ['address', 'communeCode'],
}

/** The fields of a record behind one choice. */
export function fieldsOfChoice(choice: MergeableField): readonly MemberFieldName[] {
  return partsOf[choice] ?? [choice as MemberFieldName]
}

/** Whether both entries say the same for a choice. */
export function agree(choice: MergeableField, first: MemberFields, second: MemberFields): boolean {
  return fieldsOfChoice(choice).every((name) => first[name] === second[name])
}

/** What a screen proposes to take from the absorbed entry: whatever it knows and the kept one does not. */
export function proposedChoices(kept: MemberFields, absorbed: MemberFields): MergeableField[] {
  return mergeableFields.filter((choice) => {
    const names = fieldsOfChoice(choice)
    if (choice === 'birth')
      return (
        kept.birthOn === null &&
        (absorbed.birthOn ?? absorbed.birthYear) !== null &&
        (absorbed.birthOn !== null || kept.birthYear === null)
      )
    return names.every((name) => kept[name] === null) && names.some((name) => absorbed[name] !== null)
  })
}

/** The kept entry with the chosen fields of the absorbed one. */
export function mergedFields(
  kept: MemberFields,
  absorbed: MemberFields,
  take: readonly MergeableField[],
): MemberFields {
  const taken = new Set<MemberFieldName>(take.flatMap(fieldsOfChoice))
  const entries = Object.entries({ ...kept }).map(([name, value]) =>
    taken.has(name as MemberFieldName) ? [name, absorbed[name as MemberFieldName]] : [name, value],
  )
  return { ...kept, ...(Object.fromEntries(entries) as Partial<MemberFields>) }
}

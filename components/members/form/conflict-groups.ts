import type { FormField, FormTexts } from '@/components/members/form/form-texts'
import { formFieldOf } from '@/components/members/form/read-form'
import type { FieldConflict } from '@/lib/members/views'

export interface ConflictGroup {
  /** The field of the form: a name is one, whatever its parts. */
  field: FormField
  values: FieldConflict[]
}

/** The fields of the form in which both values differ; a birth known to the day needs no year beside it. */
export function groupConflicts(conflicts: readonly FieldConflict[]): ConflictGroup[] {
  const groups = new Map<FormField, FieldConflict[]>()
  for (const conflict of conflicts) {
    const field = formFieldOf(conflict)
    if (field !== null) groups.set(field, [...(groups.get(field) ?? []), conflict])
  }
  return [...groups].flatMap(([field, values]) => {
    const differs = values.some(({ yours, theirs }) => yours !== theirs)
    const days = values.filter((value) => value.field === 'birthOn')
    const shown = days.some(({ yours, theirs }) => yours ?? theirs) ? days : values
    return differs ? [{ field, values: field === 'birth' ? shown : values }] : []
  })
}

/** The form without the changes that give way to what is on file: such a field is not sent. */
export function withChosen(form: FormTexts, base: FormTexts, theirs: ReadonlySet<FormField>): FormTexts {
  const texts = { ...form.texts }
  for (const field of theirs) texts[field] = base.texts[field]
  return { texts, nameParts: theirs.has('fullName') ? base.nameParts : form.nameParts }
}

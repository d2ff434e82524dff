import { describe, expect, it } from 'vitest'
import { missingFields, usualRequiredFields } from '@/lib/members/rules/completeness'
import { completenessFields, type CompletenessField } from '@/lib/members/rules/member-fields'

const nothing = Object.fromEntries(completenessFields.map((name) => [name, null])) as Record<
  CompletenessField,
  string | null
>

describe('missing fields', () => {
  it('are those asked for that are not there, in the order asked', () => {
    expect(missingFields({ ...nothing, sex: 'male' }, ['phone', 'sex', 'birthOn'])).toEqual([
      'phone',
      'birthOn',
    ])
  })

  it('are none where none is asked for', () => expect(missingFields(nothing, [])).toEqual([]))

  it('of an empty record are all that are usual', () => {
    expect(missingFields(nothing, usualRequiredFields)).toEqual([...usualRequiredFields])
  })
})

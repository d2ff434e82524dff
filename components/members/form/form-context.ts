import { createContext, use } from 'react'
import type { MemberFormModel } from '@/components/members/form/use-member-form'
import type { CompletenessField } from '@/lib/members/rules/member-fields'
import type { SubUnitView } from '@/lib/members/views'

/** What the fields of a form need from it. */
export interface FormSetting {
  model: MemberFormModel
  isNew: boolean
  required: readonly CompletenessField[]
  subUnits: readonly SubUnitView[]
  cardPattern: string | null
  /** "•••• 1234" of the number that is kept already. */
  heldIdentity: string | null
}

export const FormContext = createContext<FormSetting | null>(null)

export function useFormSetting(): FormSetting {
  const setting = use(FormContext)
  if (!setting) throw new Error('A field of the member form outside of it')
  return setting
}

import { z } from 'zod'
import { formFields, textsOf, type FormField, type FormTexts } from '@/components/members/form/form-texts'

/**
 * A form as this browser keeps it. `draft`: not sent yet. `queued`: to be sent as soon as there is a network.
 * `refused`: the server did not take it; a person has to look.
 */
export interface MemberDraft {
  /** Also the key under which the server takes it once, however often it is sent. */
  key: string
  /** Null for a new member. */
  memberId: string | null
  /** The version of the record that the form began from. */
  version: number | null
  /** What the form began with: what has changed is found against it. */
  base: FormTexts
  form: FormTexts
  /** The person has looked at what the checks remarked. */
  confirmed: boolean
  state: 'draft' | 'queued' | 'refused'
  message: string | null
  savedAt: number
}

const Texts = z
  .object({
    texts: z.partialRecord(z.enum(formFields), z.string()),
    nameParts: z.object({ family: z.string(), middle: z.string(), given: z.string() }).nullable(),
  })
  .transform(({ texts, nameParts }): FormTexts => ({ texts: textsOf(defined(texts)), nameParts }))

const Draft = z.object({
  key: z.uuid(),
  memberId: z.string().nullable(),
  version: z.number().int().nullable(),
  base: Texts,
  form: Texts,
  confirmed: z.boolean(),
  state: z.enum(['draft', 'queued', 'refused']),
  message: z.string().nullable(),
  savedAt: z.number(),
})

export function draftText(draft: MemberDraft): string {
  return JSON.stringify(draft)
}

/** Null for what is no draft, such as one of an older version of the program. */
export function parseDraft(text: string): MemberDraft | null {
  try {
    return Draft.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function defined(texts: Partial<Record<FormField, string | undefined>>): Partial<Record<FormField, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
}

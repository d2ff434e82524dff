import { z } from 'zod'
import type { Messages } from '@/lib/i18n/catalogue'

/** What a field means, as a text of the catalogue: the document says it in the reader's language. */
export type FieldText = keyof Messages['api']['fields']

/** Schemas with a name of their own in the document, so that clients get one type for each. */
export const namedSchemas = z.registry<{ id: string }>()

const meanings = z.registry<{ text: FieldText }>()

/** Gives a schema its meaning. The same name means the same wherever it stands. */
export function said<Schema extends z.ZodType>(text: FieldText, schema: Schema): Schema {
  // A copy, since a named schema may mean something else where it stands.
  const copy = schema.clone()
  meanings.add(copy, { text })
  return copy
}

export function meaningOf(schema: z.core.$ZodType): FieldText | null {
  return meanings.get(schema)?.text ?? null
}

export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  namedSchemas.add(schema, { id })
  return schema
}

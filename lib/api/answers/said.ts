import type { z } from 'zod'
import type { Messages } from '@/lib/i18n/catalogue'

/** What a field means, as a text of the catalogue: the document says it in the reader's language. */
export type FieldText = keyof Messages['api']['fields']

/** Gives a schema its meaning. The same name means the same wherever it stands. */
export function said<Schema extends z.ZodType>(text: FieldText, schema: Schema): Schema {
  return schema.meta({ said: text })
}

/** Gives a schema a name of its own in the document, so that clients get one type for it. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  return schema.meta({ id })
}

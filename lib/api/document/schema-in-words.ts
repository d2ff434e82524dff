import { z } from 'zod'
import { meaningOf, namedSchemas } from '@/lib/api/answers/said'
import type { Messages } from '@/lib/i18n/catalogue'

export type JsonSchema = z.core.JSONSchema.BaseSchema
export type Words = Messages['api']

const refTo = (id: string) => `#/components/schemas/${id}`

/** Every named schema as JSON Schema, with its fields explained. */
export function namedJsonSchemas(words: Words): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(namedSchemas, { uri: refTo, override: explaining(words) })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutAddress(schema)]))
}

/** A schema without a name: of a parameter. */
export function jsonSchemaOf(schema: z.ZodType, words: Words): JsonSchema {
  return withoutAddress(z.toJSONSchema(schema, { io: 'input', override: explaining(words) }))
}

/** How a named schema is referred to. */
export function reference(schema: z.ZodType): { $ref: string } {
  const id = namedSchemas.get(schema)?.id
  if (id === undefined) throw new RangeError('This schema has no name')
  return { $ref: refTo(id) }
}

function explaining(words: Words) {
  return ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void => {
    const text = meaningOf(zodSchema)
    if (text !== null) jsonSchema.description = words.fields[text]
    const { def } = zodSchema._zod
    // A later release may say more: a client has to overlook what it does not know.
    if (def.type === 'object' && def.catchall === undefined) delete jsonSchema.additionalProperties
  }
}

function withoutAddress({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema {
  return schema
}

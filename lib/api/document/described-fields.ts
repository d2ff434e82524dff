import type { DescribedField } from '@/lib/api/views'
import type { JsonSchema } from './schema-in-words'

type Schemas = Readonly<Record<string, JsonSchema>>

/** Every member of a schema in one list, those of what it holds below it; what has no words of its own is a step. */
export function describedFields(schema: JsonSchema, schemas: Schemas, path = ''): DescribedField[] {
  const bare = resolved(schema, schemas)
  if (bare.allOf) return bare.allOf.flatMap((part) => describedFields(part, schemas, path))
  const inner = bare.anyOf?.map((one) => resolved(one, schemas)).find(hasMembers) ?? bare
  if (inner.type === 'array' && typeof inner.items === 'object' && !Array.isArray(inner.items))
    return describedFields(inner.items as JsonSchema, schemas, `${path}[]`)
  return Object.entries(inner.properties ?? {}).flatMap(([name, member]) => {
    if (typeof member !== 'object') return []
    const at = path === '' ? name : `${path}.${name}`
    const known = resolved(member, schemas)
    const field = {
      path: at,
      type: typeOf(known, schemas),
      required: inner.required?.includes(name) ?? false,
      description: known.description ?? '',
    }
    return [field, ...describedFields(known, schemas, at)]
  })
}

/** A type as one writes it in a sentence. */
export function typeOf(schema: JsonSchema, schemas: Schemas): string {
  const bare = resolved(schema, schemas)
  if (bare.anyOf) return bare.anyOf.map((one) => typeOf(one, schemas)).join(' | ')
  if (bare.enum) return bare.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (bare.type === 'array') return 'array'
  const names = Array.isArray(bare.type) ? bare.type : [bare.type ?? 'object']
  return names
    .map((name) => (name === 'string' && bare.format ? `string (${bare.format})` : name))
    .join(' | ')
}

function resolved(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const { $ref, ...own } = schema
  const name = $ref?.split('/').at(-1)
  return name === undefined ? schema : { ...schemas[name], ...own }
}

function hasMembers(schema: JsonSchema): boolean {
  return schema.properties !== undefined || schema.type === 'array'
}

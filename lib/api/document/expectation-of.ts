import type { Messages } from '@/lib/i18n/catalogue'
import type { JsonSchema } from './schema-in-words'

type Expected = keyof Messages['api']['expected']
type Say = (text: Expected, params?: Record<string, string | number>) => string

/** What has to stand where a schema is, in a sentence: its form, or what it means where any text would do. */
export function expectationOf(schema: JsonSchema, say: Say): string {
  const { type, pattern, format, items, properties, description } = schema
  if (schema.enum) return say('one_of', { values: schema.enum.join(', ') })
  const form = pattern === undefined ? undefined : forms.find(({ example }) => matches(pattern, example))
  if (form) return say(form.text, { example: form.example })
  if (format === 'uuid') return say('uuid')
  if (type === 'integer') return say('whole_number', { least: schema.minimum ?? 0 })
  if (items !== undefined)
    return say('list', { least: schema.minItems ?? 0, most: schema.maxItems ?? Infinity })
  if (properties) return say('object', { names: Object.keys(properties).join(', ') })
  const meaning = description === undefined ? '' : `${description}.`
  return type === 'string'
    ? `${meaning} ${say('one_value', { most: schema.maxLength ?? 0 })}`.trim()
    : meaning
}

/** The longest first: a day begins as a month does. */
const forms = [
  { text: 'day', example: '2024-07-05' },
  { text: 'month', example: '2024-06' },
  { text: 'year', example: '2024' },
] as const

function matches(pattern: string, example: string): boolean {
  return new RegExp(pattern).test(example)
}

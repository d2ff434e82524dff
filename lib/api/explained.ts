import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { z } from 'zod'
import type { ApiOperation, AskedRaw } from '@/lib/core/api-operation'
import { DomainError, type FieldProblem } from '@/lib/core/errors'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { expectationOf } from './document/expectation-of'
import { jsonSchemaOf, type JsonSchema, type Words } from './document/schema-in-words'

/** The operation, and in its problems, of each parameter and field that is wrong, what has to stand there. */
export function explained(operation: ApiOperation): ApiOperation {
  return {
    ...operation,
    run: async (ctx, asked) => {
      refuseUnwritable(asked)
      return operation.run(ctx, asked)
    },
    problem: (error, locale) => ({
      ...explanations(operation, error, locale),
      ...operation.problem(error, locale),
    }),
  }
}

/**
 * PostgreSQL keeps neither a null character nor half of a surrogate pair: such a text is nowhere a right one.
 * @throws DomainError invalid_input, naming each place
 */
function refuseUnwritable({ path, query, body }: AskedRaw): void {
  const problems: Record<string, FieldProblem> = {}
  // Next.js gives no path at all where an address has no variable part.
  const named = Object.entries({ ...path, ...queryOf(query) })
  const open: [string, unknown][] = [...named, ['', body]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [name, value] = next
    if (typeof value === 'string' && isUnwritable(value)) problems[name] = 'invalid'
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) open.push([name === '' ? key : `${name}.${key}`, inner])
  }
  if (Object.keys(problems).length > 0) throw new DomainError('invalid_input', 'invalid_input', {}, problems)
}

function queryOf(query: unknown): object {
  return typeof query === 'object' && query !== null ? query : {}
}

function isUnwritable(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text)
}

function explanations(operation: ApiOperation, error: DomainError, locale: Locale): object {
  const problems = Object.entries(error.fieldProblems)
  if (error.reason !== 'invalid_input' || problems.length === 0) return {}
  const words = messagesOf(locale).api
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'api.expected' })
  const fields = createTranslator({ locale, messages: messagesOf(locale), namespace: 'errors.fields' })
  const known: ReadonlySet<string> = new Set(['invalid', 'required', 'too_long', 'date'])
  const errors = problems.map(([name, problem]) => {
    if (problem === 'unknown')
      return { name, detail: t('unknown', { names: Object.keys(operation.query.shape).join(', ') || '–' }) }
    const schema = schemaAt(operation, name, words)
    const wrong = known.has(problem)
      ? t(problem === 'required' ? 'missing' : wrongness(operation, name))
      : fields(problem)
    const expected = name === keyHeader ? words.fields.idempotency_key : schema && expectationOf(schema, t)
    const sameYear = name === 'through' && 'year' in operation.query.shape ? t('same_year') : null
    return {
      name: name === '' ? 'body' : name,
      detail: [wrong, expected, sameYear].filter(Boolean).join(' '),
    }
  })
  return { detail: t('detail', { names: errors.map(({ name }) => name).join(', ') }), errors }
}

/** A value that has to be there may be wrong by not being there. */
function wrongness({ query }: ApiOperation, name: string): 'unusable' | 'unusable_or_missing' {
  const parameter: unknown = query.shape[name]
  const needed = parameter !== undefined && !(parameter as z.ZodType).safeParse(undefined).success
  return needed ? 'unusable_or_missing' : 'unusable'
}

const keyHeader = 'Idempotency-Key'

/** What is declared for a parameter, or for a field of the body by its path. */
function schemaAt({ method, query, body }: ApiOperation, name: string, words: Words): JsonSchema | null {
  const parameter: unknown = query.shape[name]
  if (parameter !== undefined) return jsonSchemaOf(parameter as z.ZodType, words)
  if (method === 'GET') return null
  const steps = name === '' ? [] : name.split('.')
  return steps.reduce<JsonSchema | null>(stepInto, jsonSchemaOf(body, words))
}

function stepInto(schema: JsonSchema | null, step: string): JsonSchema | null {
  const inner = /^\d+$/.test(step) ? schema?.items : schema?.properties?.[step]
  return typeof inner === 'object' && !Array.isArray(inner) ? (inner as JsonSchema) : null
}

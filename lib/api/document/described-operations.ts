import 'server-only'
import type { z } from 'zod'
import { problemAnswer } from '@/lib/api/answers/problem'
import { apiOperations } from '@/lib/api/operations/all'
import type { ApiOperation } from '@/lib/core/api-operation'
import { jsonSchemaOf, reference, type JsonSchema, type Words } from './schema-in-words'

export interface DescribedParameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description: string
  schema: JsonSchema
}

/** One operation in a reader's words. */
export interface DescribedOperation extends Pick<
  ApiOperation,
  'id' | 'method' | 'path' | 'scope' | 'points'
> {
  summary: string
  description: string
  parameters: DescribedParameter[]
  body: JsonSchema | null
  answer: JsonSchema
  problem: JsonSchema
}

export function describedOperations(words: Words): DescribedOperation[] {
  return apiOperations.map((operation) => {
    const { id, method, path, scope, points, answer, body, problemMembers } = operation
    const text = textOf(id, words)
    return {
      ...{ id, method, path, scope, points },
      summary: text.summary,
      description: text.text,
      parameters: parametersOf(operation, words),
      body: method === 'GET' ? null : reference(body),
      answer: reference(answer),
      problem: problemMembers
        ? { allOf: [reference(problemAnswer), reference(problemMembers)] }
        : reference(problemAnswer),
    }
  })
}

function parametersOf({ method, path, query }: ApiOperation, words: Words): DescribedParameter[] {
  const variable = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']): DescribedParameter => {
    const description = name === 'unit' ? words.fields.unit_code : words.fields.plan_id
    return { name, in: 'path', required: true, description, schema: { type: 'string' } }
  })
  const asked = Object.entries(query.shape).map(([name, schema]): DescribedParameter => {
    const described = jsonSchemaOf(schema as z.ZodType, words)
    const { description = '', ...bare } = described
    const required = !(schema as z.ZodType).safeParse(undefined).success
    return { name, in: 'query', required, description, schema: bare }
  })
  const key: DescribedParameter = {
    ...{ name: 'Idempotency-Key', in: 'header', required: true },
    description: words.fields.idempotency_key,
    schema: { type: 'string', format: 'uuid' },
  }
  return [...variable, ...asked, ...(method === 'GET' ? [] : [key])]
}

function textOf(id: string, words: Words): { summary: string; text: string } {
  for (const [name, text] of Object.entries(words.operations)) if (name === id) return text
  throw new RangeError(`The operation ${id} has no words`)
}

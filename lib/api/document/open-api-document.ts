import 'server-only'
import { apiScopes } from '@/lib/core/api-scopes'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { describedOperations, type DescribedOperation } from './described-operations'
import { namedJsonSchemas } from './schema-in-words'

/** The API in OpenAPI 3.1, made of the same schemas that check what comes in and what goes out. */
export function openApiDocument(locale: Locale) {
  const words = messagesOf(locale).api
  const operations = describedOperations(words)
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations) {
    const at = (paths[operation.path] ??= {})
    at[operation.method.toLowerCase()] = operationObject(operation, words.document)
  }
  return {
    openapi: '3.1.0',
    info: { title: words.document.title, version: '1', description: words.document.about },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: namedJsonSchemas(words),
      securitySchemes: {
        token: {
          ...{ type: 'http', scheme: 'bearer' },
          description: `${words.document.token} ${apiScopes.join(', ')}`,
        },
      },
    },
  }
}

function operationObject(
  operation: DescribedOperation,
  words: { answer: string; unchanged: string; problem: string },
) {
  const { id, method, scope, summary, description, parameters, body, answer, problem } = operation
  return {
    operationId: id,
    ...{ summary, description },
    security: [{ token: scope === null ? [] : [scope] }],
    parameters,
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: {
        description: words.answer,
        headers: { ...limitHeaders, ...(method === 'GET' && { ETag: { schema: { type: 'string' } } }) },
        content: { 'application/json': { schema: answer } },
      },
      ...(method === 'GET' && { 304: { description: words.unchanged } }),
      default: {
        description: words.problem,
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  }
}

const limitHeaders = Object.fromEntries(
  ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'].map((name) => [
    name,
    { schema: { type: 'integer' } },
  ]),
)

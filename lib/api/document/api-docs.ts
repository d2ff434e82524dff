import 'server-only'
import { problemAnswer } from '@/lib/api/answers/problem'
import type { ApiDocsView, DocumentedOperation } from '@/lib/api/views'
import { pointsPerMinute } from '@/lib/core/api-limits'
import { statusOf } from '@/lib/core/define-route'
import type { ErrorCode } from '@/lib/core/errors'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { describedFields, typeOf } from './described-fields'
import { describedOperations, type DescribedOperation } from './described-operations'
import { namedJsonSchemas, reference, type JsonSchema } from './schema-in-words'

/** What programs may meet; the other codes are of the screens. */
const met: readonly (ErrorCode | 'method_not_allowed')[] = [
  ...(['unauthenticated', 'forbidden', 'not_found', 'method_not_allowed', 'conflict'] as const),
  ...(['invalid_input', 'throttled', 'unexpected'] as const),
]

/** The documentation of the API, of the same declarations as the API itself. Nothing of anybody's is in it. */
export function apiDocs(locale: Locale, origin: string): ApiDocsView {
  const words = messagesOf(locale).api
  const schemas = namedJsonSchemas(words)
  return {
    operations: describedOperations(words).map((one) => documented(one, schemas, origin)),
    problems: met.map((code) => ({ code, status: code === 'method_not_allowed' ? 405 : statusOf[code] })),
    problem: describedFields(reference(problemAnswer), schemas),
    pointsPerMinute,
  }
}

function documented(
  operation: DescribedOperation,
  schemas: Record<string, JsonSchema>,
  origin: string,
): DocumentedOperation {
  const { id, method, path, scope, points, summary, description, parameters, body, answer } = operation
  return {
    ...{ id, method, path, scope, points, summary, description },
    parameters: parameters.map(({ name, in: where, required, description: said, schema }) => {
      return { name, in: where, required, description: said, type: typeOf(schema, schemas) }
    }),
    body: body && describedFields(body, schemas),
    answer: describedFields(answer, schemas),
    example: exampleOf(id, path, origin),
  }
}

/** What comes after the address of an operation in its example. */
const exampleQueries: Readonly<Record<string, string>> = {
  getProgress: '?unit=quang-ninh&year=2024&through=2024-06',
  listPlans: '?year=2024',
  listUnits: '?rank=grassroots',
  getFigures: '?unit=ha-long&month=2024-06',
  saveFigures: '',
  listMembers: '?size=50',
}

function exampleOf(id: string, path: string, origin: string): string {
  const address = path.replace('{unit}', 'ha-long').replace('{id}', '0190a7c2-0000-7000-8000-000000000000')
  const url = `"${origin}/api/v1${address}${exampleQueries[id] ?? ''}"`
  const token = '-H "Authorization: Bearer $SCD_TOKEN"'
  if (id !== 'saveFigures') return `curl ${token} \\\n  ${url}`
  const cell = `{"unit":"ha-long","indicator":"GIAM_SAT","entry":"number","value":2,"version":0}`
  return [
    `curl -X PUT ${token} \\`,
    '  -H "Content-Type: application/json" -H "Idempotency-Key: $(uuidgen)" \\',
    `  -d '{"month":"2024-07","cells":[${cell}]}' \\`,
    `  ${url}`,
  ].join('\n')
}

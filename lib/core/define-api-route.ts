import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { pointsPerMinute, spend, tooMany, type Spent } from './api-limits'
import type { ApiOperation, AskedRaw } from './api-operation'
import { problemOf, type Problem } from './api-problem'
import { readApiContext } from './api-token'
import type { Context } from './context'
import { DomainError, notFound } from './errors'
import { localeOf } from './api-locale'
import { readJson } from './read-json'

type Call = Parameters<typeof readApiContext>[1]
type RouteContext = { params: Promise<Readonly<Record<string, string>>> }

/**
 * The edge between programs and the reads and verbs: a bearer token instead of a session, the same context, the same
 * checks, scopes and audit behind it. A browser's cookies count for nothing here.
 */
export function defineApiRoute(operation: ApiOperation) {
  return async (request: Request, route: RouteContext): Promise<Response> => {
    const call = callOf(request)
    const headers = headersOf(call)
    try {
      const ctx = await readApiContext(request, call)
      const spent = await spend(ctx.apiToken?.id ?? '', operation.points)
      tell(headers, spent)
      if (spent.exceeded) throw tooMany(spent)
      requireScope(ctx, operation)
      const path = await route.params
      const asked = await readAsked(operation, request, { locale: call.locale, path })
      const answer = await operation.run(ctx, asked)
      return operation.method === 'GET'
        ? unlessKnown(request, answer, headers)
        : Response.json(answer, { headers: withCache(headers, 'no-store') })
    } catch (error) {
      const problem = problemOf(error, { act: `api.${operation.id}`, ...call })
      const more = error instanceof DomainError ? operation.problem(error, call.locale) : {}
      return problemResponse({ ...problem, ...more }, headers)
    }
  }
}

function callOf(request: Request): Call {
  return { requestId: request.headers.get('x-request-id') ?? uuidv7(), locale: localeOf(request) }
}

function headersOf({ requestId }: Call): Headers {
  return new Headers({ 'x-request-id': requestId, vary: 'authorization, accept-language' })
}

function tell(headers: Headers, { remaining, reset, exceeded }: Spent): void {
  headers.set('ratelimit-limit', String(pointsPerMinute))
  headers.set('ratelimit-remaining', String(remaining))
  headers.set('ratelimit-reset', String(reset))
  if (exceeded) headers.set('retry-after', String(reset))
}

function requireScope(ctx: Context, { scope }: ApiOperation): void {
  if (scope === null || ctx.apiToken?.scopes.includes(scope)) return
  throw new DomainError('forbidden', 'scope_missing', { scope })
}

async function readAsked(
  { method }: ApiOperation,
  request: Request,
  { locale, path }: Pick<AskedRaw, 'locale' | 'path'>,
): Promise<AskedRaw> {
  const query: Record<string, string> = {}
  for (const [name, value] of new URL(request.url).searchParams) {
    if (name in query) throw new DomainError('invalid_input', 'invalid_input', {}, { [name]: 'invalid' })
    query[name] = value
  }
  const asked = { locale, path, query, body: undefined, idempotencyKey: null }
  if (method === 'GET') return asked
  return { ...asked, body: await readJson(request), idempotencyKey: readKey(request) }
}

/** What changes something is named by whoever asks for it, so that an answer lost on its way can be asked for again. */
function readKey(request: Request): string {
  const key = request.headers.get('idempotency-key')
  if (key !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)) return key
  const problem = key === null ? 'required' : 'invalid'
  throw new DomainError('invalid_input', 'invalid_input', {}, { 'Idempotency-Key': problem })
}

/** Who holds the answer already is told so, by the hash of what it says. */
function unlessKnown(request: Request, answer: unknown, headers: Headers): Response {
  const body = JSON.stringify(answer)
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  headers.set('etag', etag)
  withCache(headers, 'private, no-cache')
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim())
  if (known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers })
  }
  headers.set('content-type', 'application/json')
  return new Response(body, { headers })
}

function problemResponse(problem: Problem, headers: Headers): Response {
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer')
  headers.set('content-type', 'application/problem+json')
  return Response.json(problem, { status: problem.status, headers: withCache(headers, 'no-store') })
}

function withCache(headers: Headers, control: string): Headers {
  headers.set('cache-control', control)
  return headers
}

/** At an address below /api/v1 that is none of the API's: the same kind of answer as for everything else. */
export function answerUnknownPath(request: Request): Response {
  const call = callOf(request)
  const problem = problemOf(notFound(), { act: 'api.unknown_path', ...call })
  return problemResponse(problem, headersOf(call))
}

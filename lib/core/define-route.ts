import 'server-only'
import { env } from './env'
import { DomainError, type ErrorCode } from './errors'
import { fail } from './fail'
import type { Verb } from './define-action'
import { resolveContext } from './resolve-context'

const statusOf: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid_input: 422,
  conflict: 409,
  locked: 423,
  not_ready: 409,
  throttled: 429,
  unexpected: 500,
}

const largestBody = 2_000_000

type RouteContext = { params: Promise<{ federation: string }> }

/** The edge for route handlers that change something: JSON in, an Outcome out, from our own pages only. */
export function defineCommandRoute<Data>(act: string, verb: Verb<Data>) {
  return answering(act, verb, readCommand)
}

/** The edge for route handlers that read: the query's parameters are the input. */
export function defineQueryRoute<Data>(act: string, read: Verb<Data>) {
  return answering(act, read, (request) => Object.fromEntries(new URL(request.url).searchParams))
}

function answering<Data>(act: string, verb: Verb<Data>, readInput: (request: Request) => unknown) {
  return async (request: Request, route: RouteContext): Promise<Response> => {
    try {
      const ctx = await resolveContext((await route.params).federation)
      const data = await verb({ ctx, input: await readInput(request) })
      return Response.json({ ok: true, data }, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      const failure = await fail(error, act)
      return Response.json(failure, {
        status: statusOf[failure.code],
        headers: { 'cache-control': 'no-store' },
      })
    }
  }
}

async function readCommand(request: Request): Promise<unknown> {
  // A page of another site cannot send this header with another value, nor this content type unasked.
  if (request.headers.get('origin') !== new URL(env().NEXTAUTH_URL).origin) throw new DomainError('forbidden')
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    throw new DomainError('invalid_input')
  if (Number(request.headers.get('content-length') ?? largestBody + 1) > largestBody)
    throw new DomainError('invalid_input')
  try {
    return await request.json()
  } catch {
    throw new DomainError('invalid_input')
  }
}

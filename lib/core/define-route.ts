import 'server-only'
import { env } from './env'
import { DomainError, type ErrorCode } from './errors'
import { fail } from './fail'
import type { FileToSend } from './file-to-send'
import type { Verb } from './define-action'
import { resolveContext } from './resolve-context'
import { sendFile } from './send-file'

/** What each kind of error is in HTTP. */
export const statusOf: Record<ErrorCode, number> = {
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

type RouteContext = { params: Promise<{ federation: string } & Record<string, string>> }

/** The edge for route handlers that change something: JSON in, an Outcome out, from our own pages only. */
export function defineCommandRoute<Data>(act: string, verb: Verb<Data>) {
  return answering(act, verb, readCommand)
}

/** The edge for route handlers that read: the query's parameters and the address's own parts are the input. */
export function defineQueryRoute<Data>(act: string, read: Verb<Data>) {
  return answering(act, read, (request, parts) => ({ ...queryOf(request), ...parts }))
}

/**
 * The edge for route handlers that take a file in: its bytes are the input's `bytes`, beside the query's
 * parameters. What is larger than allowed is refused without being read to its end.
 */
export function defineUploadRoute<Data>(act: string, verb: Verb<Data>, { largest }: { largest: number }) {
  return answering(act, verb, async (request) => ({
    ...queryOf(request),
    bytes: await readBytes(request, largest),
  }))
}

/** The edge for route handlers that send a file while it is made; input as for those that read. */
export function defineFileRoute(act: string, make: Verb<FileToSend>) {
  return defineMadeFileRoute(act, make, (file) => file)
}

/** The same for a file made of what a read answers. */
export function defineMadeFileRoute<Data>(
  act: string,
  read: Verb<Data>,
  fileOf: (data: Data) => FileToSend | Promise<FileToSend>,
) {
  const input: ReadInput = (request, parts) => ({ ...queryOf(request), ...parts })
  return answering(act, read, input, async (data) => sendFile(act, await fileOf(data)))
}

type ReadInput = (request: Request, parts: Readonly<Record<string, string>>) => unknown

function answering<Data>(
  act: string,
  verb: Verb<Data>,
  readInput: ReadInput,
  answer: (data: Data) => Response | Promise<Response> = inJson,
) {
  return async (request: Request, route: RouteContext): Promise<Response> => {
    try {
      const { federation, ...parts } = await route.params
      const ctx = await resolveContext(federation)
      return await answer(await verb({ ctx, input: await readInput(request, parts) }))
    } catch (error) {
      const failure = await fail(error, act)
      return Response.json(failure, {
        status: statusOf[failure.code],
        headers: { 'cache-control': 'no-store' },
      })
    }
  }
}

function inJson<Data>(data: Data): Response {
  return Response.json({ ok: true, data }, { headers: { 'cache-control': 'no-store' } })
}

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams)
}

async function readCommand(request: Request): Promise<unknown> {
  requireOwnPage(request)
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

/** A page of another site cannot send this header with another value, nor an unusual content type unasked. */
function requireOwnPage(request: Request): void {
  if (request.headers.get('origin') !== new URL(env().NEXTAUTH_URL).origin) throw new DomainError('forbidden')
}

async function readBytes(request: Request, largest: number): Promise<Uint8Array> {
  requireOwnPage(request)
  if (!request.headers.get('content-type')?.startsWith('application/octet-stream'))
    throw new DomainError('invalid_input')
  const tooLarge = () => new DomainError('invalid_input', 'file_too_large', { limit: largest / 1024 / 1024 })
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.length
    if (size > largest) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(read.value)
  }
  const announced = request.headers.get('content-length')
  // A body that was cut off on its way would be another file.
  if (announced !== null && Number(announced) !== size) throw new DomainError('invalid_input')
  return Buffer.concat(chunks)
}

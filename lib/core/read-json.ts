import 'server-only'
import { DomainError } from './errors'

const largestBody = 2_000_000

/**
 * A request's body as JSON. One that is too large is not read to its end, whatever length was announced.
 * @throws DomainError invalid_input body_unreadable or body_too_large
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw unreadable()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = request.body?.getReader()
  let text = ''
  let size = 0
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.length
    if (size > largestBody) {
      await reader?.cancel()
      throw new DomainError('invalid_input', 'body_too_large', { limit: largestBody / 1_000_000 })
    }
    text += decodePart(decoder, read.value)
  }
  try {
    return JSON.parse(text + decoder.decode())
  } catch {
    throw unreadable()
  }
}

function decodePart(decoder: TextDecoder, part: Uint8Array): string {
  try {
    return decoder.decode(part, { stream: true })
  } catch {
    throw unreadable()
  }
}

const unreadable = () => new DomainError('invalid_input', 'body_unreadable')

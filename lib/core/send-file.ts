import 'server-only'
import type { FileToSend } from './file-to-send'
import { log } from './log'

/**
 * Answers with a file as it is made: no faster than it is taken, and no further than somebody takes it. The first
 * piece is made before the answer begins, so that what goes wrong at once is still told as an error.
 */
export async function sendFile(act: string, { name, type, chunks }: FileToSend): Promise<Response> {
  const pieces = chunks[Symbol.asyncIterator]()
  let next = await pieces.next()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close()
      controller.enqueue(next.value)
      try {
        next = await pieces.next()
      } catch (error) {
        // The browser sees a download that broke off; no half a file passes for a whole one.
        log.error({ event: 'file_broke_off', act, err: error })
        controller.error(error)
      }
    },
    async cancel() {
      await pieces.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  })
}

/** For programs that know no other letters than these. */
function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w.-]+/g, '-')
}

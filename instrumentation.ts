import type { Instrumentation } from 'next'

/**
 * What a page or an action threw and nobody caught: the log gets the number that the error page shows, the
 * address without its query, and the error itself.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { log } = await import('@/lib/core/log')
  const reference = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  const [path] = request.path.split('?')
  log.error({
    event: 'unexpected',
    reference,
    path,
    method: request.method,
    route: context.routePath,
    err: error,
  })
}

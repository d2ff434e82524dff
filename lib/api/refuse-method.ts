import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { localeOf } from '@/lib/core/api-locale'
import type { Problem } from '@/lib/core/api-problem'
import { messagesOf } from '@/lib/i18n/catalogue'

/** The answer of an address to the methods that it does not take, naming those that it does. */
export function refuseMethod(...taken: readonly ('GET' | 'PUT')[]) {
  const allow = taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
  return async (request: Request): Promise<Response> => {
    const { title, text } = messagesOf(localeOf(request)).api.problems.method_not_allowed
    const requestId = request.headers.get('x-request-id') ?? uuidv7()
    const problem: Problem = {
      type: '/api/v1/docs#problem-method_not_allowed',
      ...{ title, status: 405, detail: `${text} Allow: ${allow}.` },
      instance: `urn:uuid:${requestId}`,
      code: 'method_not_allowed',
    }
    return Response.json(problem, {
      status: problem.status,
      headers: {
        ...{ allow, 'cache-control': 'no-store', 'x-request-id': requestId, vary: 'accept-language' },
        'content-type': 'application/problem+json',
      },
    })
  }
}

import { openApiDocument } from '@/lib/api/document/open-api-document'
import { refuseMethod } from '@/lib/api/refuse-method'
import { localeOf } from '@/lib/core/api-locale'

/** What can be asked for: the same for everybody, so that no token is needed. */
export function GET(request: Request): Response {
  const headers = { 'cache-control': 'no-cache', vary: 'accept-language' }
  return Response.json(openApiDocument(localeOf(request)), { headers })
}

export const POST = refuseMethod('GET')
export const PUT = refuseMethod('GET')
export const PATCH = refuseMethod('GET')
export const DELETE = refuseMethod('GET')

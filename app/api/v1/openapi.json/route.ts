import { openApiDocument } from '@/lib/api/document/open-api-document'
import { localeOf } from '@/lib/core/api-locale'

/** What can be asked for: the same for everybody, so that no token is needed. */
export function GET(request: Request): Response {
  const headers = { 'cache-control': 'no-cache', vary: 'accept-language' }
  return Response.json(openApiDocument(localeOf(request)), { headers })
}

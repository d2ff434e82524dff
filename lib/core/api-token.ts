import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { findApiToken } from '@/lib/db/identity'
import type { Locale } from '@/lib/format/locale'
import { apiScopes, cutToScopes } from './api-scopes'
import type { Context } from './context'
import { contextOf } from './context-of'
import { DomainError } from './errors'
import { sessionAssignmentSchema } from './session-assignment'

/** Longer than any secret we make: refused before it costs anything. */
const longestSecret = 200

const foundSchema = z.object({
  userId: z.uuid(),
  token: z.object({
    id: z.uuid(),
    name: z.string(),
    // A scope this release does not know allows nothing.
    scopes: z.array(z.string()).transform((held) => apiScopes.filter((scope) => held.includes(scope))),
    expiresAt: z.string().transform((text) => new Date(text).toISOString()),
  }),
  assignment: sessionAssignmentSchema,
})

/** A fresh secret for a token, what tells it from others, and the hash under which the database keeps it. */
export function newApiSecret(): { secret: string; hint: string; secretHash: string } {
  const secret = `scd_${randomBytes(32).toString('base64url')}`
  return { secret, hint: secret.slice(-4), secretHash: hashOf(secret) }
}

/**
 * The context of a request that carries a token: its maker's assignment as it stands now, cut to the token's
 * scopes. Looked up on each request, so that what was revoked or ended counts at once.
 * @throws DomainError unauthenticated, whatever the reason
 */
export async function readApiContext(
  request: Request,
  call: { requestId: string; locale: Locale },
): Promise<Context> {
  const secret = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const found =
    secret === undefined || secret.length > longestSecret ? null : await findApiToken(hashOf(secret))
  if (found === null) throw new DomainError('unauthenticated', 'token_unknown')
  const { userId, token, assignment } = foundSchema.parse(found)
  const ctx = contextOf({ userId }, assignment, call)
  return { ...ctx, capabilities: cutToScopes(ctx.capabilities, token.scopes), apiToken: token }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { headers } from 'next/headers'
import { NextRequest } from 'next/server'
import { getToken } from 'next-auth/jwt'
import { cache } from 'react'
import { z } from 'zod'
import { findSession } from '@/lib/db/identity'
import { env } from './env'
import { sessionAssignmentSchema } from './session-assignment'

/** A sign-in ends after a working day, whatever happens. */
export const sessionHours = 12

const sessionSchema = z.object({
  userId: z.uuid(),
  login: z.string(),
  userName: z.string(),
  chosenAssignmentId: z.uuid().nullable(),
  assignments: z.array(sessionAssignmentSchema),
})

export type Session = z.infer<typeof sessionSchema>

/** A fresh secret for the cookie, and the hash under which the database keeps it. */
export function newSessionSecret(): { secret: string; secretHash: string } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, secretHash: hashSessionSecret(secret) }
}

export function hashSessionSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Hash of the secret in the request's cookie; null when the cookie is missing or not ours. */
export const readSessionSecretHash = cache(async (): Promise<string | null> => {
  const request = new NextRequest(env().NEXTAUTH_URL, { headers: await headers() })
  const token = await getToken({ req: request, secret: env().NEXTAUTH_SECRET })
  const secret = token?.['sid']
  return typeof secret === 'string' ? hashSessionSecret(secret) : null
})

/**
 * Who is signed in, looked up in the database on each request, so that an ended session, a disabled user
 * or an ended assignment counts at once. Null when nobody is.
 */
export const readSession = cache(async (): Promise<Session | null> => {
  const secretHash = await readSessionSecretHash()
  if (!secretHash) return null
  const found = await findSession(secretHash)
  return found === null ? null : sessionSchema.parse(found)
})

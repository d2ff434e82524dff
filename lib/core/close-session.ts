import 'server-only'
import { cookies } from 'next/headers'
import { endEverySession, endSession } from '@/lib/db/identity'
import { log } from './log'
import { readSession, readSessionSecretHash } from './session'

/** next-auth's session cookie, whole or in pieces, on http and on https. */
const sessionCookie = /^(__Secure-)?next-auth\.session-token(\.\d+)?$/

/** Ends this session, or every session of its user, in the database and in the browser. */
export async function closeSession(which: 'this' | 'every'): Promise<void> {
  const secretHash = await readSessionSecretHash()
  if (secretHash) {
    const session = await readSession()
    if (which === 'every') await endEverySession(secretHash)
    else await endSession(secretHash)
    log.info({ event: 'sign_out', which, userId: session?.userId })
  }
  const store = await cookies()
  for (const { name } of store.getAll()) {
    if (!sessionCookie.test(name)) continue
    // A browser takes a __Secure- cookie, its end too, only with this attribute.
    store.set(name, '', { path: '/', maxAge: 0, httpOnly: true, secure: name.startsWith('__Secure-') })
  }
}

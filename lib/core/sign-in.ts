import 'server-only'
import { findCredentials, noteFailedSignIn, openSession } from '@/lib/db/identity'
import { now } from './clock'
import { log } from './log'
import { verifyPassword } from './password'
import { newSessionSecret, sessionHours } from './session'

/** Longer input is refused before it costs anything. */
const longestLogin = 100
const longestPassword = 256

/** Why a sign-in was refused: a wrong pair, or too many failures of that name. */
export class SignInRefused {
  constructor(readonly code: 'wrong_credentials' | 'throttled') {}
}

/**
 * Checks a name and a password and opens a session. An unknown name, a disabled user and a wrong password
 * are answered alike and at the same cost.
 */
export async function signIn(login: string, password: string): Promise<{ secret: string } | SignInRefused> {
  const name = login.trim().toLowerCase()
  if (name === '' || name.length > longestLogin || password.length > longestPassword) {
    return new SignInRefused('wrong_credentials')
  }
  const found = await findCredentials(name)
  if (found.blockedUntil && found.blockedUntil > now()) return new SignInRefused('throttled')

  const matches = await verifyPassword(found.passwordHash, password)
  if (!matches || found.disabled || !found.userId) {
    await noteFailedSignIn(name)
    log.warn({ event: 'sign_in.refused' })
    return new SignInRefused('wrong_credentials')
  }
  const { secret, secretHash } = newSessionSecret()
  await openSession(found.userId, name, secretHash, new Date(now().getTime() + sessionHours * 3_600_000))
  log.info({ event: 'sign_in.opened', userId: found.userId })
  return { secret }
}

import 'server-only'
import { chooseSessionAssignment } from '@/lib/db/identity'
import { log } from './log'
import { landingPage } from './parts'
import { readSession, readSessionSecretHash } from './session'

/**
 * Makes one of the caller's own live assignments the one they work under, and tells where its work begins.
 * The start page for any other, the sign-in without a session.
 */
export async function beginUnder(assignmentId: string): Promise<string> {
  const secretHash = await readSessionSecretHash()
  const session = await readSession()
  if (!secretHash || !session) return '/sign-in'
  const chosen = session.assignments.find(({ id }) => id === assignmentId)
  if (!chosen) return '/'
  if (!(await chooseSessionAssignment(secretHash, chosen.id))) return '/'
  log.info({ event: 'session.assignment_chosen', userId: session.userId, assignmentId: chosen.id })
  return landingPage(chosen.tenant.code, new Set(chosen.capabilities))
}

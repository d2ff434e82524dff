import 'server-only'
import { headers } from 'next/headers'
import { notFound as notFoundPage, redirect } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { readLocale } from '@/lib/i18n/preferences'
import type { Context } from './context'
import { contextOf } from './context-of'
import { DomainError, notFound } from './errors'
import { readSession, type Session } from './session'
import type { SessionAssignment } from './session-assignment'

/**
 * The context of this request in a federation: the session's user under one of their own live assignments
 * there, the chosen one first. The address only selects among what the user holds.
 * @throws DomainError unauthenticated, or not_found when the user holds nothing there
 */
export async function resolveContext(federation: string): Promise<Context> {
  const session = await readSession()
  if (!session) throw new DomainError('unauthenticated')
  const assignment = assignmentIn(session, federation)
  if (!assignment) throw notFound()
  const requestId = (await headers()).get('x-request-id') ?? uuidv7()
  return contextOf(session, assignment, { requestId, locale: await readLocale() })
}

/** The same for a page: to the sign-in without a session, and the common "not found" without an assignment. */
export async function pageContext(federation: string): Promise<Context> {
  const session = await readSession()
  if (!session) redirect(await signInAddress())
  if (!assignmentIn(session, federation)) notFoundPage()
  return resolveContext(federation)
}

/** The assignment to begin with after sign-in; null when none is live. */
export function firstAssignment(session: Session): SessionAssignment | null {
  const { assignments, chosenAssignmentId } = session
  return assignments.find(({ id }) => id === chosenAssignmentId) ?? assignments[0] ?? null
}

function assignmentIn(session: Session, federation: string): SessionAssignment | null {
  const held = session.assignments.filter(({ tenant }) => tenant.code === federation)
  return held.find(({ id }) => id === session.chosenAssignmentId) ?? held[0] ?? null
}

async function signInAddress(): Promise<string> {
  const here = (await headers()).get('x-address')
  return here ? `/sign-in?next=${encodeURIComponent(here)}` : '/sign-in'
}

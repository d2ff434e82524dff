import 'server-only'
import { headers } from 'next/headers'
import { notFound as notFoundPage, redirect } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import type { Locale } from '@/lib/format/locale'
import { readLocale } from '@/lib/i18n/preferences'
import { vietnamDay } from '@/lib/periods/rules/calendar-date'
import { rangeOf, ownRangeOf } from '@/lib/units/rules/unit-path'
import { now } from './clock'
import type { Context } from './context'
import { DomainError, notFound } from './errors'
import { readSession, type Session, type SessionAssignment } from './session'

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

/** Pure: the context of a user under an assignment. */
export function contextOf(
  session: Pick<Session, 'userId'>,
  assignment: SessionAssignment,
  request: { requestId: string; locale: Locale },
): Context {
  const { unit, tenant, role, reach } = assignment
  return {
    userId: session.userId,
    userName: assignment.userName,
    assignmentId: assignment.id,
    role: role.code,
    capabilities: new Set(assignment.capabilities),
    reach,
    tenantId: tenant.id,
    tenantCode: tenant.code,
    tenantName: tenant.name,
    tenantKind: tenant.kind,
    cutoffDay: tenant.cutoffDay,
    graceDays: tenant.graceDays,
    noticeCode: tenant.noticeCode,
    unitId: unit.id,
    unitCode: unit.code,
    unitName: unit.name,
    unitPath: unit.path,
    unitRank: unit.rank,
    scope: reach === 'unit' ? ownRangeOf(unit.path) : rangeOf(unit.path),
    today: tenant.demoToday ?? vietnamDay(now()),
    ...request,
  }
}

function assignmentIn(session: Session, federation: string): SessionAssignment | null {
  const held = session.assignments.filter(({ tenant }) => tenant.code === federation)
  return held.find(({ id }) => id === session.chosenAssignmentId) ?? held[0] ?? null
}

async function signInAddress(): Promise<string> {
  const here = (await headers()).get('x-address')
  return here ? `/sign-in?next=${encodeURIComponent(here)}` : '/sign-in'
}

import 'server-only'
import { prisma } from './client'

/** Calls to the identity_* functions: the only data that is reached before there is a scope. */
export interface Credentials {
  userId: string | null
  passwordHash: string | null
  disabled: boolean
  blockedUntil: Date | null
}

/** What is kept under a sign-in name; always an answer, so that an unknown name cannot be told apart. */
export async function findCredentials(login: string): Promise<Credentials> {
  const rows = await prisma().$queryRaw<Credentials[]>`
    SELECT user_id AS "userId", password_hash AS "passwordHash", disabled, blocked_until AS "blockedUntil"
    FROM identity_credentials(${login})`
  const found = rows[0]
  if (!found) throw new Error('identity_credentials gave no row')
  return found
}

/** Counts a failed sign-in of a name, known or not. */
export async function noteFailedSignIn(login: string): Promise<void> {
  await prisma().$executeRaw`SELECT identity_note_failure(${login})`
}

/** Opens a session and clears the name's failures. */
export async function openSession(userId: string, login: string, secretHash: string, expiresAt: Date) {
  await prisma().$executeRaw`
    SELECT identity_open_session(${userId}::uuid, ${login}, ${secretHash}, ${expiresAt}::timestamptz)`
}

/** Ends a session for good; ending it twice changes nothing. */
export async function endSession(secretHash: string): Promise<void> {
  await prisma().$executeRaw`SELECT identity_end_session(${secretHash})`
}

/** Ends every session of the user behind a live session, that one too: signs them out everywhere. */
export async function endEverySession(secretHash: string): Promise<void> {
  await prisma().$executeRaw`SELECT identity_end_every_session(${secretHash})`
}

/** The user and live assignments behind a session as JSON, null when it is not a live session. */
export async function findSession(secretHash: string): Promise<unknown> {
  const rows = await prisma().$queryRaw<{ session: unknown }[]>`
    SELECT identity_session(${secretHash}) AS session`
  return rows[0]?.session ?? null
}

/** Chooses the assignment to work under; false when it is not one of the session's user. */
export async function chooseSessionAssignment(secretHash: string, assignmentId: string): Promise<boolean> {
  const rows = await prisma().$queryRaw<{ chosen: boolean }[]>`
    SELECT identity_choose_assignment(${secretHash}, ${assignmentId}::uuid) AS chosen`
  return rows[0]?.chosen ?? false
}

/** The token, its user and their live assignment behind a secret of the API as JSON, null when it opens nothing. */
export async function findApiToken(secretHash: string): Promise<unknown> {
  const rows = await prisma().$queryRaw<{ found: unknown }[]>`
    SELECT identity_api_token(${secretHash}) AS found`
  return rows[0]?.found ?? null
}

/** Whether the database answers, for the readiness check. */
export async function pingDatabase(): Promise<void> {
  await prisma().$queryRaw`SELECT 1`
}

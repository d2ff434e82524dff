import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { beginUnder } from '@/lib/core/begin-under'
import { closeSession } from '@/lib/core/close-session'
import { firstAssignment, resolveContext } from '@/lib/core/resolve-context'
import { readSession } from '@/lib/core/session'
import { signIn, SignInRefused } from '@/lib/core/sign-in'
import { addDays, vietnamDay } from '@/lib/periods/rules/calendar-date'
import type { AssignmentDraft } from '@/prisma/seed/model/world'
import { request, requestWith } from '@/tests/support/request'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'
import { testPassword } from '@/tests/support/test-people'

let owner: pg.Client
let tenant: TestTenant
let other: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
  other = await buildTenant(owner)
})
beforeEach(async () => {
  tenant = await buildTenant(owner)
})
afterAll(() => owner.end())

async function requestOf(login: string): Promise<void> {
  const outcome = await signIn(login, testPassword)
  if (outcome instanceof SignInRefused) throw new Error(outcome.code)
  await requestWith(outcome.secret)
}

const endOn = (assignment: AssignmentDraft | undefined, day: string) =>
  owner.query('UPDATE assignments SET valid_to = $1 WHERE id = $2', [day, assignment?.id])
const beginOn = (assignment: AssignmentDraft | undefined, day: string) =>
  owner.query('UPDATE assignments SET valid_from = $1 WHERE id = $2', [day, assignment?.id])

describe('the context of a request', () => {
  it('comes from the session and the database', async () => {
    await requestOf(tenant.people.northStaff.login)
    const { requestId: _, capabilities, ...made } = await resolveContext(tenant.code)
    const { requestId: __, capabilities: expected, ...context } = tenant.contexts.northStaff
    expect(made).toEqual(context)
    expect([...capabilities].sort()).toEqual([...expected].sort())
  })

  it('is none without a session, with a foreign cookie, and in a federation one does not work for', async () => {
    await requestWith(null)
    await expect(resolveContext(tenant.code)).rejects.toMatchObject({ code: 'unauthenticated' })
    await requestWith('a secret nobody was given')
    await expect(resolveContext(tenant.code)).rejects.toMatchObject({ code: 'unauthenticated' })
    await requestOf(tenant.people.northStaff.login)
    await expect(resolveContext(other.code)).rejects.toMatchObject({ code: 'not_found' })
    await expect(resolveContext('no-such-federation')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('does not believe a cookie sealed with another key', async () => {
    await requestOf(tenant.people.northStaff.login)
    const sealed = request.headers.get('cookie') ?? ''
    request.headers = new Headers({ cookie: sealed.replace(/.{12}$/, 'AAAAAAAAAAAA') })
    expect(await readSession()).toBeNull()
  })
})

describe('an assignment', () => {
  it('is over from 00:00 of its end in Vietnam, without a sign-out', async () => {
    const { login, assignments } = tenant.people.northStaff
    const today = vietnamDay(new Date())
    await requestOf(login)
    await endOn(assignments[0], addDays(today, 1))
    await expect(resolveContext(tenant.code)).resolves.toMatchObject({ unitCode: 'north' })
    await endOn(assignments[0], today)
    await expect(resolveContext(tenant.code)).rejects.toMatchObject({ code: 'not_found' })
    expect(await readSession()).toMatchObject({ assignments: [] })
  })

  it('counts from its first day on, not before', async () => {
    const { login, assignments } = tenant.people.northStaff
    const today = vietnamDay(new Date())
    await requestOf(login)
    await beginOn(assignments[0], addDays(today, 1))
    await expect(resolveContext(tenant.code)).rejects.toMatchObject({ code: 'not_found' })
    await beginOn(assignments[0], today)
    await expect(resolveContext(tenant.code)).resolves.toMatchObject({ unitCode: 'north' })
  })

  it('is worked under when chosen, from the next request on and until another is', async () => {
    const [chair, staff] = tenant.people.both.assignments
    await requestOf(tenant.people.both.login)
    expect(await beginUnder(staff?.id ?? '')).toBe(`/${tenant.code}/tasks`)
    await expect(resolveContext(tenant.code)).resolves.toMatchObject({ unitCode: 'south', reach: 'subtree' })
    await beginUnder(chair?.id ?? '')
    await expect(resolveContext(tenant.code)).resolves.toMatchObject({ unitCode: 'north-2', reach: 'unit' })
  })

  it('that was chosen and is over leaves the others', async () => {
    const [chair, staff] = tenant.people.both.assignments
    await requestOf(tenant.people.both.login)
    await beginUnder(staff?.id ?? '')
    await endOn(staff, vietnamDay(new Date()))
    await expect(resolveContext(tenant.code)).resolves.toMatchObject({ assignmentId: chair?.id })
  })

  it('of somebody else is not chosen, nor one that is over, nor nonsense', async () => {
    const [chair, staff] = tenant.people.both.assignments
    await requestOf(tenant.people.both.login)
    await beginUnder(chair?.id ?? '')
    await endOn(staff, vietnamDay(new Date()))
    for (const id of [tenant.people.leader.assignments[0]?.id ?? '', staff?.id ?? '', 'nonsense', '']) {
      expect(await beginUnder(id)).toBe('/')
    }
    const session = await readSession()
    expect(session && firstAssignment(session)?.id).toBe(chair?.id)
  })
})

describe('closing a session', () => {
  it('ends it in the database and takes its cookie, whole or in pieces', async () => {
    await requestOf(tenant.people.leader.login)
    const { headers } = request
    request.cookies.set('next-auth.session-token.0', 'a piece')
    request.cookies.set('theme', 'dark')
    await closeSession('this')
    expect([...request.cookies.keys()]).toEqual(['locale', 'theme'])
    request.headers = headers
    expect(await readSession()).toBeNull()
  })

  it('everywhere ends those of other devices', async () => {
    await requestOf(tenant.people.leader.login)
    const elsewhere = request.headers
    await requestOf(tenant.people.leader.login)
    await closeSession('every')
    request.headers = elsewhere
    expect(await readSession()).toBeNull()
  })

  it('without a session is nothing', async () => {
    await requestWith(null)
    await expect(closeSession('this')).resolves.toBeUndefined()
  })
})

import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashSessionSecret } from '@/lib/core/session'
import { signIn, SignInRefused } from '@/lib/core/sign-in'
import { endEverySession, endSession, findSession } from '@/lib/db/identity'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'
import { testPassword } from '@/tests/support/test-people'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
})
afterAll(() => owner.end())

const wrong = new SignInRefused('wrong_credentials')
const throttled = new SignInRefused('throttled')

async function secretOf(login: string): Promise<string> {
  const outcome = await signIn(login, testPassword)
  if (outcome instanceof SignInRefused) throw new Error(`${login}: ${outcome.code}`)
  return outcome.secret
}

const sessionOf = (secret: string) => findSession(hashSessionSecret(secret))

/** Lets the wait of a name be over, as if the minutes had passed. */
const waitOver = (login: string) =>
  owner.query(`UPDATE sign_in_throttles SET blocked_until = now() - interval '1 second' WHERE login = $1`, [
    login,
  ])

describe('signing in', () => {
  it('opens a session that only its secret finds, and keeps the secret nowhere', async () => {
    const { login, id } = tenant.people.leader
    const secret = await secretOf(login)
    expect(await sessionOf(secret)).toMatchObject({ userId: id, login })
    expect(await findSession(secret)).toBeNull()
    const { rows } = await owner.query('SELECT secret_hash FROM sessions WHERE user_id = $1', [id])
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('takes the name in any case and with spaces around, the password as it is', async () => {
    const { login } = tenant.people.leader
    await expect(secretOf(`  ${login.toUpperCase()} `)).resolves.toBeTypeOf('string')
    expect(await signIn(login, ` ${testPassword}`)).toEqual(wrong)
    expect(await signIn(login, testPassword.toUpperCase())).toEqual(wrong)
  })

  it.each([
    ['an empty name', '', testPassword],
    ['a name too long', 'x'.repeat(101), testPassword],
    ['a password too long', 'somebody', 'x'.repeat(257)],
  ])('refuses %s as any wrong pair', async (_, login, password) => {
    expect(await signIn(login, password)).toEqual(wrong)
  })
})

describe('throttling', () => {
  it.each([
    ['a known name', () => tenant.people.southStaff.login],
    ['an unknown name', () => `nobody.${tenant.code}`],
  ])('stops %s after five failures in a row, both alike', async (_, loginOf) => {
    const login = loginOf()
    for (let failure = 1; failure <= 5; failure++) {
      expect(await signIn(login, 'not the password')).toEqual(wrong)
    }
    expect(await signIn(login, 'not the password')).toEqual(throttled)
    expect(await signIn(login, testPassword)).toEqual(throttled)
    expect(await signIn(login.toUpperCase(), testPassword)).toEqual(throttled)
  })

  it('lets the right pair in after the wait, and forgets', async () => {
    const { login } = tenant.people.northStaff
    for (let failure = 1; failure <= 5; failure++) await signIn(login, 'not the password')
    await waitOver(login)
    await secretOf(login)
    for (let failure = 1; failure <= 4; failure++) {
      expect(await signIn(login, 'not the password')).toEqual(wrong)
    }
    await expect(secretOf(login)).resolves.toBeTypeOf('string')
  })

  it('waits twice as long each time, half an hour at most', async () => {
    const login = `patient.${tenant.code}`
    const waits: number[] = []
    for (let failure = 1; failure <= 12; failure++) {
      await signIn(login, 'not the password')
      const { rows } = await owner.query<{ minutes: number | null }>(
        `SELECT round(extract(epoch FROM blocked_until - last_failure_at) / 60)::int AS minutes
         FROM sign_in_throttles WHERE login = $1`,
        [login],
      )
      waits.push(rows[0]?.minutes ?? 0)
      await waitOver(login)
    }
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 32, 32])
  })

  it('counts each name by itself', async () => {
    await expect(secretOf(tenant.people.south1Chair.login)).resolves.toBeTypeOf('string')
  })
})

describe('a session', () => {
  it('ends with its sign-out, the others of the user go on', async () => {
    const { login } = tenant.people.admin
    const [one, other] = [await secretOf(login), await secretOf(login)]
    await endSession(hashSessionSecret(one))
    expect(await sessionOf(one)).toBeNull()
    expect(await sessionOf(other)).not.toBeNull()
  })

  it('ends everywhere at once, and for its own user only', async () => {
    const { login } = tenant.people.admin
    const [one, other] = [await secretOf(login), await secretOf(login)]
    const colleague = await secretOf(tenant.people.leader.login)
    await endEverySession(hashSessionSecret(one))
    expect(await sessionOf(one)).toBeNull()
    expect(await sessionOf(other)).toBeNull()
    expect(await sessionOf(colleague)).not.toBeNull()
  })

  it('that has ended ends nothing any more', async () => {
    const { login } = tenant.people.admin
    const [ended, live] = [await secretOf(login), await secretOf(login)]
    await endSession(hashSessionSecret(ended))
    await endEverySession(hashSessionSecret(ended))
    expect(await sessionOf(live)).not.toBeNull()
  })

  it('runs out', async () => {
    const secret = await secretOf(tenant.people.admin.login)
    await owner.query(`UPDATE sessions SET expires_at = now() WHERE secret_hash = $1`, [
      hashSessionSecret(secret),
    ])
    expect(await sessionOf(secret)).toBeNull()
  })
})

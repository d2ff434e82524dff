import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import {
  announcedBy,
  announcing,
  codeOf,
  connectApplication,
  notAllowed,
  type Announced,
} from '@/tests/isolation/fence/application'
import { noId } from '@/tests/isolation/registry/attempts'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import { changesBetween, fingerprint, type Fingerprint } from '@/tests/isolation/world/fingerprint'
import { keepRows, type SetBack } from '@/tests/isolation/world/kept-rows'
import { connectOwner } from '@/tests/support/test-database'

// The functions that are asked before there is a scope, and those about accounts: each answers one question. What
// changes accounts finds the world as it was built.

let owner: pg.Client
let app: pg.Client
let world: IsolationWorld
let atFirst: Fingerprint
let setRowsBack: SetBack

beforeAll(async () => {
  owner = await connectOwner()
  app = await connectApplication()
  world = await buildWorld(owner)
  setRowsBack = await keepRows(owner)
  atFirst = await fingerprint(owner, world)
})

afterAll(async () => {
  await app.end()
  await owner.end()
})

/** Takes back what the tests before did. */
async function setBack(): Promise<void> {
  const changed = changesBetween(atFirst, await fingerprint(owner, world)).map(({ table }) => table)
  await setRowsBack([...new Set(changed)])
  expect(changesBetween(atFirst, await fingerprint(owner, world))).toEqual([])
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

async function openSession(userId: string, login: string, secret: string, until = '1 hour'): Promise<void> {
  await app.query(`SELECT identity_open_session($1, $2, $3, now() + $4::interval)`, [
    ...[userId, login, hashOf(secret), until],
  ])
}

interface StoredSession {
  userId: string
  chosenAssignmentId: string | null
  assignments: { id: string; tenant: { code: string }; unit: { code: string } }[]
}

async function sessionOf(secret: string): Promise<StoredSession | null> {
  const { rows } = await app.query<{ session: StoredSession | null }>(
    'SELECT identity_session($1) AS session',
    [hashOf(secret)],
  )
  return rows[0]?.session ?? null
}

describe('a session', () => {
  it('names the assignments of its own user alone, in every tenant they work for', async () => {
    const { person } = world.a.seats.north1
    const secret = uuidv7()
    await openSession(person.id, person.login, secret)
    const session = await sessionOf(secret)
    expect(session?.userId).toBe(person.id)
    expect(session?.assignments.map(({ id }) => id).sort()).toEqual(
      person.assignments.map(({ id }) => id).sort(),
    )
    expect(new Set(session?.assignments.map(({ unit }) => unit.code))).toEqual(
      new Set([world.a.units.north1.code]),
    )

    const { twoTenants } = world
    await openSession(twoTenants.id, twoTenants.login, 'two')
    expect((await sessionOf('two'))?.assignments.map(({ tenant }) => tenant.code)).toEqual([
      ...[world.a.tenant.code, world.b.tenant.code].sort(),
    ])
  })

  it('is none for an unknown secret, one that ended, one run out, and a closed account', async () => {
    const { person } = world.a.seats.north1
    expect(await sessionOf('nobody was given this')).toBeNull()
    await openSession(person.id, person.login, 'over', '-1 second')
    expect(await sessionOf('over')).toBeNull()
    await openSession(person.id, person.login, 'ended')
    expect(await sessionOf('ended')).not.toBeNull()
    await app.query('SELECT identity_end_session($1)', [hashOf('ended')])
    expect(await sessionOf('ended')).toBeNull()
    await openSession(person.id, person.login, 'closed')
    await owner.query('UPDATE users SET disabled_at = now() WHERE id = $1', [person.id])
    expect(await sessionOf('closed')).toBeNull()
  })

  it('opens for nobody under another’s name', async () => {
    const { north1, south1 } = world.a.seats
    await openSession(north1.person.id, south1.person.login, 'another name')
    expect(await sessionOf('another name')).toBeNull()
  })

  it('chooses none but its own user’s assignments', async () => {
    await setBack()
    const { north1, south1 } = world.a.seats
    await openSession(north1.person.id, north1.person.login, 'chooser')
    const choose = async (assignmentId: string) => {
      const { rows } = await app.query('SELECT identity_choose_assignment($1, $2) AS chosen', [
        ...[hashOf('chooser'), assignmentId],
      ])
      return rows
    }
    const foreign = [south1.chair.assignmentId, world.b.seats.top.admin.assignmentId, noId]
    for (const id of foreign) expect(await choose(id)).toEqual([{ chosen: false }])
    expect((await sessionOf('chooser'))?.chosenAssignmentId).toBeNull()
    expect(await choose(north1.chair.assignmentId)).toEqual([{ chosen: true }])
    expect((await sessionOf('chooser'))?.chosenAssignmentId).toBe(north1.chair.assignmentId)
  })

  it('ends with all others of its user, and with nobody else’s', async () => {
    await setBack()
    const { north1, south1 } = world.a.seats
    for (const secret of ['first', 'second']) await openSession(north1.person.id, north1.person.login, secret)
    await openSession(south1.person.id, south1.person.login, 'neighbour')
    await app.query('SELECT identity_end_every_session($1)', [hashOf('nobody was given this')])
    expect(await sessionOf('second')).not.toBeNull()
    await app.query('SELECT identity_end_every_session($1)', [hashOf('first')])
    expect([await sessionOf('first'), await sessionOf('second')]).toEqual([null, null])
    expect(await sessionOf('neighbour')).not.toBeNull()
  })
})

describe('a name to sign in with', () => {
  it('is answered in one row of the same shape whether it exists or not', async () => {
    const ask = (login: string) => app.query('SELECT * FROM identity_credentials($1)', [login])
    const known = await ask(world.a.seats.north1.person.login)
    const unknown = await ask('khong-co-ai')
    expect(unknown.rows).toEqual([
      { user_id: null, password_hash: null, disabled: false, blocked_until: null },
    ])
    expect(known.fields.map(({ name }) => name)).toEqual(unknown.fields.map(({ name }) => name))
    expect(known.rowCount).toBe(unknown.rowCount)
  })

  it('waits after failures whether it exists or not', async () => {
    for (const login of [world.a.seats.north1.person.login, `khong-co-${uuidv7()}`]) {
      for (let times = 0; times < 5; times++) await app.query('SELECT identity_note_failure($1)', [login])
      const { rows } = await app.query(
        'SELECT blocked_until > now() AS waits FROM identity_credentials($1)',
        [login],
      )
      expect(rows).toEqual([{ waits: true }])
    }
  })
})

describe('the accounts of a range', () => {
  const accounts = (announced: Announced) =>
    announcing(app, announced, async () => {
      const { rows } = await app.query<{ user_id: string }>('SELECT user_id FROM identity_accounts()')
      return rows.map(({ user_id: id }) => id).sort()
    })
  const idsOf = (...people: Context[]) => people.map(({ userId }) => userId).sort()

  it('are seen by whoever administers them, and nobody else', async () => {
    const { a, b } = world
    const { north, northAlone, north1, north2, top } = a.seats
    expect(await accounts(announcedBy(north.admin))).toEqual(
      idsOf(north.staff, northAlone.staff, north1.staff, north2.staff),
    )
    expect(await accounts(announcedBy(northAlone.admin))).toEqual(idsOf(north.staff, northAlone.staff))
    expect(await accounts({})).toEqual([])
    expect(await accounts({ ...announcedBy(top.admin), userId: world.twoTenants.id })).toEqual([])
    expect(await accounts({ ...announcedBy(top.admin), tenantId: b.tenant.id })).toEqual([])
    expect(await accounts({ ...announcedBy(top.admin), userId: noId })).toEqual([])
  })

  it('are what their administrator does, whatever range the transaction announces', async () => {
    await setBack()
    const { north1 } = world.a.seats
    const wide = { ...announcedBy(north1.admin), lo: '', hi: 'zzz', reach: 'national' }
    expect(await accounts(wide)).toEqual(idsOf(north1.staff))
  })

  it('are closed by nobody else, and a foreign one is as unknown as none', async () => {
    await setBack()
    const { a, b, twoTenants } = world
    const close = (ctx: Context, userId: string) =>
      announcing(app, announcedBy(ctx), async () => {
        const { rows } = await app.query<{ outcome: string }>(
          'SELECT identity_set_disabled($1, true) AS outcome',
          [userId],
        )
        return rows[0]?.outcome
      })
    for (const userId of [
      a.seats.south1.staff.userId,
      b.seats.north1.staff.userId,
      a.seats.top.staff.userId,
      noId,
    ])
      expect(await close(a.seats.north.admin, userId)).toBe('unknown')
    expect(await close(b.seats.top.admin, a.seats.north1.staff.userId)).toBe('unknown')
    // Somebody of theirs who works elsewhere as well.
    expect(await close(a.seats.top.admin, twoTenants.id)).toBe('outside')
    expect(await close(a.seats.north.admin, a.seats.north1.staff.userId)).toBe('changed')
  })
})

describe('what the application may not ask', () => {
  it('is for an account to be made, and who administers what', async () => {
    await announcing(app, announcedBy(world.a.seats.top.admin), async () => {
      const create = `SELECT identity_create_user('${uuidv7()}', 'x', 'x', 'x')`
      expect(await codeOf(app, create)).toBe(notAllowed)
      expect(await codeOf(app, 'SELECT * FROM identity_managed_ranges()')).toBe(notAllowed)
    })
  })
})

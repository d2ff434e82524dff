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
import { changesBetween, fingerprint } from '@/tests/isolation/world/fingerprint'
import { connectOwner } from '@/tests/support/test-database'

// The functions about registers that run with more rights than their caller: each looks at the scope itself.

let owner: pg.Client
let app: pg.Client
let world: IsolationWorld

beforeAll(async () => {
  owner = await connectOwner()
  app = await connectApplication()
  world = await buildWorld(owner)
})

afterAll(async () => {
  await app.end()
  await owner.end()
})

interface Asked {
  member: string
  transfer: string
  merge: string
  importReady: string
  listReady: string
  union: string
}

/** Each function about something of a register, asked for that by its id. */
const questions: Record<string, (asked: Asked) => [sql: string, parameters: unknown[]]> = {
  clear_employer_import_file: ({ listReady }) => ['SELECT clear_employer_import_file($1)', [listReady]],
  clear_employer_import_rows: ({ listReady }) => ['SELECT clear_employer_import_rows($1)', [listReady]],
  clear_import_file: ({ importReady }) => ['SELECT clear_import_file($1)', [importReady]],
  clear_import_rows: ({ importReady }) => ['SELECT clear_import_rows($1)', [importReady]],
  close_transfer: ({ transfer }) => [
    `SELECT close_transfer($1, NULL, 'không', '2024-07-03', 'thu')`,
    [transfer],
  ],
  employer_rows_elsewhere: ({ listReady }) => ['SELECT * FROM employer_rows_elsewhere($1)', [listReady]],
  import_rows_elsewhere: ({ importReady }) => ['SELECT * FROM import_rows_elsewhere($1)', [importReady]],
  member_readers: ({ member }) => ['SELECT * FROM member_readers($1)', [member]],
  spells_elsewhere: ({ member }) => ['SELECT * FROM spells_elsewhere($1)', [member]],
  union_employers: ({ union }) => ['SELECT * FROM union_employers(ARRAY[$1]::uuid[])', [union]],
  unmerge_members: ({ merge }) => ['SELECT unmerge_members($1)', [merge]],
}

const askedOf = ({ roster, employerImports, units }: IsolationWorld['a']): Asked => ({
  ...roster.south1,
  member: roster.south1.active,
  listReady: employerImports.south.ready,
  union: units.south1.id,
})
const nothing: Asked = {
  ...{ member: noId, transfer: noId, merge: noId, importReady: noId, listReady: noId, union: noId },
}

/** Those who do not reach the south of A, and nobody in particular. */
function outsiders(): Announced[] {
  const { a, b } = world
  const people: Context[] = [
    a.seats.north.staff,
    a.seats.north1.chair,
    b.seats.top.staff,
    b.seats.south1.chair,
  ]
  return [...people.map(announcedBy), {}]
}

describe.each(Object.entries(questions))('%s', (_, question) => {
  const answer = (announced: Announced, asked: Asked) =>
    announcing(app, announced, async () => (await app.query(...question(asked))).rows)

  it('answers about what lies elsewhere as about what is nowhere', async () => {
    for (const announced of outsiders()) {
      const there = await answer(announced, askedOf(world.a))
      expect(there).toEqual(await answer(announced, nothing))
    }
  })

  it('changes nothing elsewhere', async () => {
    const before = await fingerprint(owner, world)
    for (const announced of outsiders()) {
      await app.query('BEGIN')
      for (const [name, value] of Object.entries({
        'app.tenant_id': announced.tenantId,
        'app.user_id': announced.userId,
        'app.path_lo': announced.lo,
        'app.path_hi': announced.hi,
      }))
        await app.query('SELECT set_config($1, $2, true)', [name, value ?? ''])
      await app.query(...question(askedOf(world.a)))
      await app.query('COMMIT')
    }
    expect(changesBetween(before, await fingerprint(owner, world))).toEqual([])
  })
})

describe('whoever the register belongs to', () => {
  it('is answered', async () => {
    const { seats } = world.a
    const ask = (ctx: Context, name: string) =>
      announcing(app, announcedBy(ctx), async () => {
        const question = questions[name]?.(askedOf(world.a))
        return question ? (await app.query(...question)).rows : []
      })
    expect(await ask(seats.south1.chair, 'unmerge_members')).toEqual([{ unmerge_members: 'unmerged' }])
    expect(await ask(seats.south.staff, 'close_transfer')).toEqual([
      { close_transfer: { outcome: 'declined' } },
    ])
    expect(await ask(seats.south1.chair, 'member_readers')).not.toEqual([])
  })
})

describe('a card number that somebody has', () => {
  it('is told in the tenant alone, with nothing about whose it is', async () => {
    const { a, b } = world
    const { rows: cards } = await owner.query<{ number: string }>(
      'SELECT card_number AS number FROM members WHERE tenant_id = $1 AND id = $2',
      [a.tenant.id, a.roster.south1.active],
    )
    const find = (announced: Announced) =>
      announcing(app, announced, async () => {
        const numbers = cards.map(({ number }) => number)
        return (await app.query(`SELECT * FROM members_elsewhere('{}', $1)`, [numbers])).rows
      })
    const nobody = { identity_hash: null, member_id: null, unit_id: null, unit_name: null }
    expect(await find(announcedBy(a.seats.north1.chair))).toMatchObject([nobody])
    expect(await find(announcedBy(a.seats.south1.chair))).toMatchObject([
      { member_id: a.roster.south1.active },
    ])
    expect(await find(announcedBy(b.seats.top.staff))).toEqual([])
    expect(await find({})).toEqual([])
  })
})

describe('unions one may send members to', () => {
  it('are those of one’s own tenant, and none without a scope', async () => {
    const find = (announced: Announced, code: string) =>
      announcing(app, announced, async () => {
        const { rows } = await app.query(`SELECT name FROM transfer_destination($1, '2024-07-03')`, [code])
        return rows.length
      })
    const { a, b } = world
    expect(await find(announcedBy(a.seats.north1.chair), a.units.south1.code)).toBe(1)
    expect(await find(announcedBy(b.seats.north1.chair), a.units.south1.code)).toBe(0)
    expect(await find({}, a.units.south1.code)).toBe(0)
  })
})

describe('what the application may not ask', () => {
  it('is who guesses codes, and for a lock on an offer', async () => {
    await announcing(app, announcedBy(world.a.seats.top.staff), async () => {
      for (const sql of [
        `SELECT codes_blocked('card', '\\x00')`,
        `SELECT note_wrong_code('card', '\\x00')`,
        `SELECT lock_offered_transfer('${noId}', NULL)`,
      ])
        expect(await codeOf(app, sql), sql).toBe(notAllowed)
    })
  })
})

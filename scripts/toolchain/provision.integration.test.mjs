import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkDatabase } from './check-database.mjs'
import { connected } from './connect.mjs'
import { withDatabase, withUser } from './database-url.mjs'
import { compareWithSchema, migrate } from './migrate.mjs'
import { loginOf, provision, provisionFor } from './provision.mjs'
import { startThrowawayPostgres } from './testing/test-cluster.mjs'

let server = { url: '', stop: () => {} }
let ownerUrl = ''
let appUrl = ''

beforeAll(async () => {
  server = await startThrowawayPostgres()
  await query(server.url, `CREATE ROLE boss LOGIN CREATEROLE PASSWORD 'boss'`)
  await query(server.url, `CREATE ROLE guest LOGIN PASSWORD 'guest'`)
  await query(server.url, 'CREATE DATABASE owned OWNER boss')
  await query(server.url, 'CREATE DATABASE guested OWNER guest')
  ownerUrl = withUser(withDatabase(server.url, 'owned'), 'boss', 'boss')
  appUrl = await provision(ownerUrl, 'first')
})

afterAll(() => server.stop())

describe('an owner that is no superuser but may make roles', () => {
  it('can migrate, functions handed to other roles included', async () => {
    await checkDatabase(ownerUrl)
    await migrate(ownerUrl)
    expect((await compareWithSchema(ownerUrl)).output).toContain('No difference detected')
    const { rows } = await query(
      ownerUrl,
      `SELECT DISTINCT proowner::regrole::text AS owner FROM pg_proc WHERE prosecdef AND proowner <> 'boss'::regrole ORDER BY 1`,
    )
    expect(rows.map(({ owner }) => owner)).toEqual([
      'scd_identity',
      'scd_members',
      'scd_national',
      'scd_totals',
    ])
  })

  it('gives the application a login that sees no row without a scope', async () => {
    expect(new URL(appUrl).username).toBe(loginOf('owned'))
    const { rows } = await query(appUrl, 'SELECT count(*)::int AS seen FROM tenants')
    expect(rows).toEqual([{ seen: 0 }])
  })

  it('may provision again, with another password too', async () => {
    expect(await provision(ownerUrl, 'first')).toBe(appUrl)
    const changed = await provision(ownerUrl, 'second')
    await query(changed, 'SELECT 1')
    await expect(query(appUrl, 'SELECT 1')).rejects.toThrow('không nhận người dùng')
    appUrl = changed
  })
})

describe('a login that an administrator made', () => {
  it('is taken when it is a member of the application group and nothing else', async () => {
    await query(server.url, `CREATE ROLE given LOGIN PASSWORD 'given' IN ROLE scd_app`)
    await provisionFor(ownerUrl, withUser(ownerUrl, 'given', 'given'))
  })

  it.each(['IN ROLE scd_app, boss', 'IN ROLE scd_app, scd_identity', 'BYPASSRLS IN ROLE scd_app', ''])(
    'is refused with: %s',
    async (options) => {
      await query(
        server.url,
        `DROP ROLE IF EXISTS given; CREATE ROLE given LOGIN PASSWORD 'given' ${options}`,
      )
      await expect(provisionFor(ownerUrl, withUser(ownerUrl, 'given', 'given'))).rejects.toThrow(
        'APP_DATABASE_URL',
      )
    },
  )
})

describe('what is told in one line', () => {
  it.each([
    [
      'a database that is not the own',
      () => checkDatabase(withUser(ownerUrl, 'guest', 'guest')),
      'chưa đủ quyền',
    ],
    [
      'no right to make roles',
      () => provision(withUser(withDatabase(ownerUrl, 'guested'), 'guest', 'guest'), 'x'),
      'chưa đủ quyền',
    ],
    [
      'a wrong password',
      () => checkDatabase(withUser(ownerUrl, 'boss', 'wrong')),
      'không nhận người dùng boss',
    ],
    [
      'a database that is not there',
      () => checkDatabase(withDatabase(ownerUrl, 'none')),
      'chưa có cơ sở dữ liệu',
    ],
    ['no server', () => checkDatabase('postgresql://a:b@127.0.0.1:1/c'), 'Không kết nối được'],
  ])('%s', async (_, attempt, sentence) => {
    await expect(attempt()).rejects.toMatchObject({
      name: 'PlainError',
      message: expect.stringMatching(new RegExp(`^[^\\n]*${sentence}[^\\n]*$`)),
    })
  })
})

/** @param {string} url @param {string} sql */
function query(url, sql) {
  return connected(url, (client) => client.query(sql))
}

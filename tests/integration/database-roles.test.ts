import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectOwner, testDatabase } from '@/tests/support/test-database'

let owner: pg.Client
let app: pg.Client

beforeAll(async () => {
  const { appUrl } = await testDatabase()
  owner = await connectOwner()
  app = new pg.Client({ connectionString: appUrl })
  await app.connect()
})

afterAll(async () => {
  await owner.end()
  await app.end()
})

describe("the application's login", () => {
  it('owns nothing and can pass no fence', async () => {
    const { rows } = await app.query(`
      SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (SELECT count(*)::int FROM pg_class WHERE pg_has_role(relowner, 'MEMBER')) AS owned
      FROM pg_roles WHERE rolname = current_user`)
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
    ])
  })

  it('is a member of the application group alone', async () => {
    const { rows } = await app.query(
      `SELECT rolname FROM pg_roles WHERE pg_has_role(rolname, 'MEMBER') AND rolname <> current_user`,
    )
    expect(rows).toEqual([{ rolname: 'scd_app' }])
  })

  it('can make no table', async () => {
    await expect(app.query('CREATE TABLE own_table (id int)')).rejects.toMatchObject({ code: '42501' })
  })
})

describe('every table with a tenant', () => {
  it('has row-level security that holds its owner too', async () => {
    const { rows } = await owner.query(`
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`)
    expect(rows).toEqual([])
  })

  it('shows the application nothing without a scope', async () => {
    const { rows } = await app.query('SELECT count(*)::int AS seen FROM tenants')
    expect(rows).toEqual([{ seen: 0 }])
  })
})

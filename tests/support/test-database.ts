import pg from 'pg'

export type TestDatabase = {
  /** Connection string of the owner, whom no row-level security holds. */
  ownerUrl: string
  /** Connection string of the application's login. */
  appUrl: string
}

let made: Promise<TestDatabase> | undefined

/** The database of the running test file. */
export function testDatabase(): Promise<TestDatabase> {
  return made ?? nextTestDatabase()
}

/** A fresh copy of the migrated template, in place of the one that the file before was given. */
export function nextTestDatabase(): Promise<TestDatabase> {
  made = copyTemplate()
  return made
}

/** A connection as the owner, for making data and for looking behind the fences. The caller ends it. */
export async function connectOwner(): Promise<pg.Client> {
  const { ownerUrl } = await testDatabase()
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  return client
}

async function copyTemplate(): Promise<TestDatabase> {
  const ownerUrl = new URL(fromEnvironment('TEST_OWNER_URL'))
  const appUrl = new URL(fromEnvironment('TEST_APP_URL'))
  const template = ownerUrl.pathname.slice(1)
  // One a worker: a file takes the place of the one its worker ran before.
  const name = `scd_worker_${fromEnvironment('VITEST_POOL_ID')}`
  ownerUrl.pathname = '/postgres'
  const server = new pg.Client({ connectionString: ownerUrl.href })
  await server.connect()
  try {
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  } finally {
    await server.end()
  }
  ownerUrl.pathname = `/${name}`
  appUrl.pathname = `/${name}`
  return { ownerUrl: ownerUrl.href, appUrl: appUrl.href }
}

function fromEnvironment(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run the tests with vitest`)
  return value
}

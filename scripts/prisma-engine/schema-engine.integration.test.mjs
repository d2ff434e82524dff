import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connected } from '../toolchain/connect.mjs'
import { withDatabase } from '../toolchain/database-url.mjs'
import { root } from '../toolchain/paths.mjs'
import { runTool, toolEnvironment } from '../toolchain/run.mjs'
import { startThrowawayPostgres } from '../toolchain/testing/test-cluster.mjs'

// Prisma's own CLI, on a project of its own, through the stand-in engine, against a real server.
const schema = `
datasource db {
  provider = "postgresql"
}
model Note {
  id   Int    @id
  body String
}`

const migration = `
CREATE TABLE "Note" ("id" INTEGER NOT NULL, "body" TEXT NOT NULL, CONSTRAINT "Note_pkey" PRIMARY KEY ("id"));
CREATE FUNCTION shout(words text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  words := upper(words);
  RETURN words || '!;';
END $$;
INSERT INTO "Note" VALUES (1, 'one; two -- three');
`

const config = `export default {
  schema: 'schema',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.OWNER_DATABASE_URL },
}`

// Each start of the CLI takes a second or two, and more on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

let folder = ''
let server = { url: '', stop: () => {} }

beforeAll(async () => {
  server = await startThrowawayPostgres()
  folder = mkdtempSync(path.join(os.tmpdir(), 'schema-engine-'))
  write('prisma.config.ts', config)
  write('schema/schema.prisma', schema)
  write('migrations/migration_lock.toml', 'provider = "postgresql"\n')
  write('migrations/20260101000000_first/migration.sql', migration)
})

afterAll(() => {
  server.stop()
  rmSync(folder, { recursive: true })
})

describe('migrate deploy', () => {
  it('makes the database, applies whole scripts as the server reads them, and does so once', async () => {
    const first = await prisma('notes', ['migrate', 'deploy'])
    expect(first).toMatchObject({
      code: 0,
      output: expect.stringContaining('have been successfully applied'),
    })
    const { rows } = await query('notes', `SELECT body, shout(body) FROM "Note"`)
    expect(rows).toEqual([{ body: 'one; two -- three', shout: 'ONE; TWO -- THREE!;' }])
    const second = await prisma('notes', ['migrate', 'deploy'])
    expect(second).toMatchObject({ code: 0, output: expect.stringContaining('No pending migrations') })
  })

  it('says which migration failed, and takes no other until that is resolved', async () => {
    const name = '20260102000000_broken'
    write(`migrations/${name}/migration.sql`, 'CREATE TABLE half (id int); INSERT INTO nowhere VALUES (1);')
    try {
      await expectFailure(prisma('broken', ['migrate', 'deploy']), name)
      await expectFailure(prisma('broken', ['migrate', 'deploy']), 'P3009')
      expect((await prisma('broken', ['migrate', 'resolve', '--rolled-back', name])).code).toBe(0)
      write(`migrations/${name}/migration.sql`, 'SELECT 1;')
      expect((await prisma('broken', ['migrate', 'deploy'])).code).toBe(0)
    } finally {
      rmSync(path.join(folder, 'migrations', name), { recursive: true })
    }
  })

  it('says that the server cannot be reached, or refuses the password', async () => {
    const away = new URL(server.url)
    away.port = '1'
    await expectFailure(prismaAt(away.href, ['migrate', 'deploy']), 'P1001')
    const refused = new URL(server.url)
    refused.password = 'wrong'
    await expectFailure(prismaAt(refused.href, ['migrate', 'deploy']), 'P1000')
  })
})

describe('migrate diff', () => {
  const diff = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'schema', '--exit-code']

  it('finds that a migrated database agrees with the schema', async () => {
    const result = await prisma('agreeing', ['migrate', 'deploy'])
    expect(result.code).toBe(0)
    expect(await prisma('agreeing', diff)).toMatchObject({
      code: 0,
      output: expect.stringContaining('No difference detected'),
    })
  })

  it('names what differs: columns, indexes, constraints', async () => {
    await prisma('drifting', ['migrate', 'deploy'])
    await query(
      'drifting',
      'ALTER TABLE "Note" ADD COLUMN extra text, ADD CONSTRAINT short CHECK (length(body) < 99)',
    )
    await query('drifting', 'CREATE UNIQUE INDEX stray ON "Note" (body)')
    const { code, output } = await prisma('drifting', diff)
    expect(code).toBe(2)
    expect(output).toContain('Removed column `extra`')
    expect(output).toContain('Removed unique index on columns (body)')
  })
})

describe('migrate dev', () => {
  it('writes a migration by means of a shadow database, and leaves none behind', async () => {
    await prisma('developing', ['migrate', 'deploy'])
    write('schema/schema.prisma', schema.replace('body String', 'body String\n  tag String?'))
    const result = await prisma('developing', ['migrate', 'dev', '--create-only', '--name', 'tag'])
    expect(result.code).toBe(0)
    const made = readdirSync(path.join(folder, 'migrations')).filter((name) => name.endsWith('_tag'))
    expect(made).toHaveLength(1)
    const { rows } = await query(
      'postgres',
      `SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate%'`,
    )
    expect(rows).toEqual([])
  })
})

/** @param {string} database @param {string[]} args */
function prisma(database, args) {
  return prismaAt(withDatabase(server.url, database), args)
}

/** @param {string} url @param {string[]} args */
function prismaAt(url, args) {
  const env = toolEnvironment({
    OWNER_DATABASE_URL: url,
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'scripts', 'prisma-engine', 'schema-engine.mjs'),
  })
  const paths = args.map((arg) => (arg === 'schema' ? path.join(folder, arg) : arg))
  return runTool('prisma/build/index.js', [...paths, '--config', path.join(folder, 'prisma.config.ts')], {
    env,
  })
}

/** @param {Promise<{ code: number, output: string }>} running @param {string} text */
async function expectFailure(running, text) {
  expect(await running).toMatchObject({ code: 1, output: expect.stringContaining(text) })
}

/** @param {string} database @param {string} sql */
function query(database, sql) {
  return connected(withDatabase(server.url, database), (client) => client.query(sql))
}

/** @param {string} file @param {string} content */
function write(file, content) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), content)
}

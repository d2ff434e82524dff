// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { connected } from './connect.mjs'
import { root } from './paths.mjs'
import { mustSucceed, runTool, toolEnvironment } from './run.mjs'
import { step } from './steps.mjs'

const cli = 'prisma/build/index.js'
const migrations = path.join(root, 'prisma', 'migrations')

/**
 * Brings a database to the state the migrations describe.
 *
 * @param {string} ownerUrl
 */
export async function migrate(ownerUrl) {
  // Asking the database takes milliseconds, starting the CLI more than a second.
  if (await isMigrated(ownerUrl)) return
  await step('Cập nhật cấu trúc cơ sở dữ liệu', 'Migrating the database', async () => {
    mustSucceed(
      await runTool(cli, ['migrate', 'deploy'], { env: toolEnvironment({ OWNER_DATABASE_URL: ownerUrl }) }),
      'Không cập nhật được cấu trúc cơ sở dữ liệu.',
      'the database could not be migrated',
    )
  })
}

/**
 * Compares a migrated database with the schema.
 *
 * @param {string} ownerUrl
 * @returns {Promise<{ code: number, output: string }>} code 0 where they agree
 */
export async function compareWithSchema(ownerUrl) {
  const args = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code']
  const env = toolEnvironment({ OWNER_DATABASE_URL: ownerUrl })
  const { code, output } = await runTool(cli, args, { env })
  // The CLI takes an engine that dies without an answer for agreement.
  const agrees = code === 0 && output.includes('No difference detected')
  return { code: agrees ? 0 : code || 1, output }
}

/** @param {string} ownerUrl */
async function isMigrated(ownerUrl) {
  return connected(ownerUrl, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS made`)
    if (!rows[0].made) return false
    const done = await client.query(
      'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    const checksums = new Map(done.rows.map(({ name, checksum }) => [name, checksum]))
    const wanted = readMigrations()
    return (
      wanted.length === checksums.size &&
      wanted.every(({ name, checksum }) => checksums.get(name) === checksum)
    )
  })
}

function readMigrations() {
  return readdirSync(migrations)
    .map((name) => ({ name, file: path.join(migrations, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({
      name,
      checksum: createHash('sha256').update(readFileSync(file)).digest('hex'),
    }))
}

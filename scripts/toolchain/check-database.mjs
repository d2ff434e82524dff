// @ts-check
import { connected } from './connect.mjs'
import { databaseOf, describe, userOf } from './database-url.mjs'
import { PlainError } from './plain-error.mjs'

const lowestVersion = 150_000

/**
 * What a server of the user's must offer before anything is changed on it.
 *
 * @param {string} ownerUrl
 */
export async function checkDatabase(ownerUrl) {
  await connected(ownerUrl, async (client) => {
    const { rows } = await client.query(`
      SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
        has_database_privilege(current_database(), 'CREATE') AS may_create_schemas,
        has_schema_privilege('public', 'CREATE') AS may_create_tables`)
    const [server] = rows
    if (server.number < lowestVersion)
      throw new PlainError(
        `Cần PostgreSQL 15 trở lên; máy chủ ${describe(ownerUrl)} đang chạy ${server.version}.`,
        `PostgreSQL 15 or later is needed; the server runs ${server.version}`,
      )
    if (!server.may_create_schemas || !server.may_create_tables) throw notOwner(ownerUrl)
  })
}

/** @param {string} ownerUrl */
export function notOwner(ownerUrl) {
  const user = userOf(ownerUrl)
  const database = databaseOf(ownerUrl)
  return new PlainError(
    `Người dùng ${user} chưa đủ quyền: cần là chủ cơ sở dữ liệu "${database}" và có quyền CREATEROLE.`,
    `the user ${user} must own the database "${database}" and have CREATEROLE`,
  )
}

// @ts-check
import { createHash } from 'node:crypto'
import { notOwner } from './check-database.mjs'
import { connected } from './connect.mjs'
import { databaseOf, withUser } from './database-url.mjs'
import { PlainError, errorCode } from './plain-error.mjs'
import { scramVerifier } from './scram-verifier.mjs'

/** @typedef {import('pg').Client} Client */

/** The role the application's rights are granted to; its login is a member of this one alone. */
const applicationGroup = 'scd_app'

/** Roles that own functions of the schema: migrations hand functions over to them. */
const functionOwners = ['scd_totals', 'scd_identity', 'scd_national', 'scd_members']

const groups = [applicationGroup, ...functionOwners, 'scd_auditor']

/** "exists already", of a role made by somebody else in the same moment. */
const alreadyThere = new Set(['42710', '23505'])
const missingPrivilege = '42501'

/**
 * Makes the roles the migrations speak of, and the login of the application. Roles belong to the whole server:
 * groups are shared by its databases, logins are one per database. Changes nothing that is as it should be.
 *
 * @param {string} ownerUrl a superuser, or the owner of the database with CREATEROLE
 * @param {string} appPassword ASCII
 * @returns {Promise<string>} connection string of the application's login
 * @throws {PlainError} where the owner lacks the privileges
 */
export async function provision(ownerUrl, appPassword) {
  try {
    return await connected(ownerUrl, async (client) => {
      await provisionGroups(client)
      return provisionLogin(client, ownerUrl, appPassword)
    })
  } catch (thrown) {
    throw errorCode(thrown) === missingPrivilege ? notOwner(ownerUrl) : thrown
  }
}

/**
 * The groups alone, for an installation whose administrator made the application's login (`APP_DATABASE_URL`).
 *
 * @param {string} ownerUrl
 * @param {string} appUrl
 */
export async function provisionFor(ownerUrl, appUrl) {
  try {
    await connected(ownerUrl, provisionGroups)
  } catch (thrown) {
    throw errorCode(thrown) === missingPrivilege ? notOwner(ownerUrl) : thrown
  }
  await connected(appUrl, checkLogin)
}

/** @param {Client} client */
async function provisionGroups(client) {
  for (const group of groups) {
    if (!(await roleExists(client, group))) await create(client, `CREATE ROLE ${group} NOLOGIN`)
  }
  for (const group of functionOwners) await joinOwner(client, group)
}

/**
 * PostgreSQL 16 and later make the creator of a role its administrator without the right to become it
 * (SET ROLE), which handing a function over needs; version 15 knows plain membership only.
 *
 * @param {Client} client
 * @param {string} group
 */
async function joinOwner(client, group) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int >= 160000 AS has_options, current_user AS owner`,
  )
  const [{ has_options: hasOptions, owner }] = rows
  const needed = hasOptions ? ['USAGE', 'SET'] : ['MEMBER']
  const { rowCount } = await client.query(
    'SELECT FROM unnest($2::text[]) AS needed WHERE NOT pg_has_role($1, needed)',
    [group, needed],
  )
  if (rowCount === 0) return
  const options = hasOptions ? ' WITH INHERIT TRUE, SET TRUE' : ''
  await client.query(`GRANT ${group} TO ${client.escapeIdentifier(owner)}${options}`)
}

/** @param {Client} client @param {string} ownerUrl @param {string} password */
async function provisionLogin(client, ownerUrl, password) {
  const login = loginOf(databaseOf(ownerUrl))
  const appUrl = withUser(ownerUrl, login, password)
  const verifier = client.escapeLiteral(scramVerifier(password))
  if (!(await roleExists(client, login)))
    await create(client, `CREATE ROLE ${login} LOGIN PASSWORD ${verifier}`)
  else if (!(await accepts(appUrl))) await client.query(`ALTER ROLE ${login} LOGIN PASSWORD ${verifier}`)
  const { rows } = await client.query(
    `SELECT pg_has_role($1, $2, 'MEMBER') AS member, has_database_privilege($1, current_database(), 'CONNECT') AS may_connect,
      quote_ident(current_database()) AS database`,
    [login, applicationGroup],
  )
  const [found] = rows
  if (!found.member) await client.query(`GRANT ${applicationGroup} TO ${login}`)
  if (!found.may_connect) await client.query(`GRANT CONNECT ON DATABASE ${found.database} TO ${login}`)
  return appUrl
}

/**
 * The login's name tells the databases of one server apart without repeating their names.
 *
 * @param {string} database
 */
export function loginOf(database) {
  return `${applicationGroup}_${createHash('sha256').update(database).digest('hex').slice(0, 8)}`
}

/** @param {Client} client @param {string} role */
async function roleExists(client, role) {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
  return rowCount === 1
}

/** @param {Client} client @param {string} sql */
async function create(client, sql) {
  try {
    await client.query(sql)
  } catch (thrown) {
    if (!alreadyThere.has(errorCode(thrown) ?? '')) throw thrown
  }
}

/** @param {string} appUrl */
async function accepts(appUrl) {
  try {
    await connected(appUrl, async () => {})
    return true
  } catch (thrown) {
    if (thrown instanceof PlainError) return false
    throw thrown
  }
}

/** A login with more rights than the group's would step over the fences between tenants. @param {Client} client */
async function checkLogin(client) {
  const { rows } = await client.query(
    `SELECT current_user AS login, rolsuper OR rolbypassrls AS too_strong, pg_has_role($1, 'MEMBER') AS member,
      EXISTS (SELECT FROM unnest($2::text[]) AS other WHERE pg_has_role(other, 'MEMBER')) AS in_other_group,
      pg_has_role((SELECT datdba FROM pg_database WHERE datname = current_database()), 'MEMBER') AS owner
     FROM pg_roles WHERE rolname = current_user`,
    [applicationGroup, groups.filter((group) => group !== applicationGroup)],
  )
  const [found] = rows
  if (found.member && !found.too_strong && !found.in_other_group && !found.owner) return
  throw new PlainError(
    `Người dùng ${found.login} trong APP_DATABASE_URL phải là thành viên của riêng nhóm ${applicationGroup}: không phải chủ cơ sở dữ liệu, không SUPERUSER, không BYPASSRLS.`,
    `the user ${found.login} in APP_DATABASE_URL must be a member of ${applicationGroup} and of nothing stronger`,
  )
}

// @ts-check
import { databaseOf, describe, userOf } from './database-url.mjs'
import { PlainError, errorCode, firstLine } from './plain-error.mjs'

/** @typedef {import('pg').Client} Client */

const patienceMs = 10_000

/**
 * Connects, lets the work happen and disconnects.
 *
 * @template T
 * @param {string} url
 * @param {(client: Client) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {PlainError} where there is no connection to be had
 */
export async function connected(url, work) {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {string} url @returns {Promise<Client>} */
export async function connect(url) {
  // Installed packages are only there once the first step has run.
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
  try {
    await client.connect()
    return client
  } catch (thrown) {
    throw explain(thrown, url)
  }
}

/** @param {unknown} thrown @param {string} url */
function explain(thrown, url) {
  switch (errorCode(thrown)) {
    case '28P01':
    case '28000':
      return new PlainError(
        `Máy chủ ${describe(url)} không nhận người dùng ${userOf(url)}. Hãy xem lại tên và mật khẩu trong DATABASE_URL.`,
        `the server refuses the user ${userOf(url)}; check name and password`,
      )
    case '3D000':
      return new PlainError(
        `Máy chủ chưa có cơ sở dữ liệu "${databaseOf(url)}". Hãy tạo trước rồi chạy lại.`,
        `the database "${databaseOf(url)}" does not exist; create it first`,
      )
    default:
      return new PlainError(
        `Không kết nối được cơ sở dữ liệu ${describe(url)} [${errorCode(thrown) ?? firstLine(thrown)}]. Hãy xem lại DATABASE_URL và máy chủ.`,
        `cannot reach the database ${describe(url)}`,
      )
  }
}

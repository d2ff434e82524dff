// @ts-check
import { PlainError } from './plain-error.mjs'

/**
 * @param {string} url
 * @param {string} variable the environment variable it came from, for the message
 */
export function checkUrl(url, variable) {
  const usable = URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol) && databaseOf(url) !== ''
  if (usable) return
  throw new PlainError(
    `${variable} phải có dạng postgresql://người-dùng:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu.`,
    `${variable} must look like postgresql://user:password@host:5432/database`,
  )
}

/** @param {string} url */
export function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/** @param {string} url */
export function userOf(url) {
  return decodeURIComponent(new URL(url).username)
}

/** Where a connection string leads, without the password. @param {string} url */
export function describe(url) {
  const { hostname, port } = new URL(url)
  return `${hostname}:${port || '5432'}/${databaseOf(url)}`
}

/** @param {string} url @param {string} database */
export function withDatabase(url, database) {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.href
}

/** @param {string} url @param {string} user @param {string} password */
export function withUser(url, user, password) {
  const changed = new URL(url)
  changed.username = encodeURIComponent(user)
  changed.password = encodeURIComponent(password)
  return changed.href
}

// @ts-check
import { readFileSync } from 'node:fs'
import { PlainError } from './plain-error.mjs'

/** @typedef {{ uid?: number, gid?: number }} Account the ids to run as; empty: the caller's own */

/**
 * PostgreSQL refuses to run as root. Where this program does, the server runs as `postgres`, else as `nobody`.
 *
 * @returns {Account}
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {}
  const accounts = readAccounts()
  const account = accounts.get('postgres') ?? accounts.get('nobody')
  if (account) return account
  throw new PlainError(
    'PostgreSQL không chạy được dưới quyền root. Hãy chạy bằng người dùng thường.',
    'PostgreSQL refuses to run as root; run this as an ordinary user',
  )
}

/** @returns {Map<string, Account>} */
function readAccounts() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return new Map(
    lines.map((line) => {
      const [name = '', , uid, gid] = line.split(':')
      return [name, { uid: Number(uid), gid: Number(gid) }]
    }),
  )
}

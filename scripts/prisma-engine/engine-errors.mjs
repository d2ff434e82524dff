// @ts-check

/** PostgreSQL and socket codes → the codes for which the Prisma CLI has a sentence or a way on. */
const prismaCodes = new Map([
  ['28P01', 'P1000'],
  ['28000', 'P1010'],
  ['ECONNREFUSED', 'P1001'],
  ['ENOTFOUND', 'P1001'],
  ['ETIMEDOUT', 'P1002'],
  ['3D000', 'P1003'],
  ['42P04', 'P1009'],
])

/**
 * @typedef {object} EngineError
 * @property {string} message
 * @property {string | null} code a Prisma code (P1001 …), or the driver's own where Prisma has none
 */

/**
 * What the CLI is told of a failure. The WASM engine throws errors whose message is JSON; the driver throws
 * errors with a code.
 *
 * @param {unknown} thrown
 * @returns {EngineError}
 */
export function readEngineError(thrown) {
  const message = thrown instanceof Error ? thrown.message || String(thrown) : String(thrown)
  const structured = readStructured(message)
  if (structured) return structured
  const code = driverCode(thrown)
  return { message, code: code === undefined ? null : (prismaCodes.get(code) ?? code) }
}

/** @param {string} message @returns {EngineError | undefined} */
function readStructured(message) {
  if (!message.startsWith('{')) return undefined
  try {
    const parsed = JSON.parse(message)
    return { message: parsed.message ?? message, code: parsed.error_code ?? parsed.errorCode ?? null }
  } catch {
    return undefined
  }
}

/** @param {unknown} thrown @returns {string | undefined} */
function driverCode(thrown) {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}

/**
 * One line of the engine's log on standard error, in the shape the CLI looks for.
 *
 * @param {'INFO' | 'ERROR'} level
 * @param {Record<string, unknown>} fields
 */
export function logLine(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

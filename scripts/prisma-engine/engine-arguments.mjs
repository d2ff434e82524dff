// @ts-check

/**
 * @typedef {object} EngineArguments
 * @property {boolean} version the CLI only asks which engine this is
 * @property {string | undefined} command one of `can-connect-to-database`, `create-database`, `drop-database`;
 *   undefined: serve JSON-RPC on standard input
 * @property {string[]} datamodels schema files to load
 * @property {string | undefined} url connection string of the datasource
 * @property {string | undefined} shadowUrl connection string of a shadow database, where one is configured
 */

/** Options that take a value this engine has no use for. */
const ignoredWithValue = new Set(['--enabled-preview-features', '--extension-types'])

/**
 * Reads the command line with which the Prisma CLI starts a schema engine.
 *
 * @param {readonly string[]} argv
 * @returns {EngineArguments}
 */
export function readEngineArguments(argv) {
  /** @type {EngineArguments} */
  const read = { version: false, command: undefined, datamodels: [], url: undefined, shadowUrl: undefined }
  const rest = [...argv]
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    if (next === '--version') read.version = true
    else if (next === 'cli') read.command = rest.shift()
    else if (next === '--datamodels') read.datamodels.push(rest.shift() ?? '')
    else if (next === '--datasource') {
      const datasource = JSON.parse(rest.shift() ?? '{}')
      read.url = datasource.url
      read.shadowUrl = datasource.shadowDatabaseUrl
    } else if (ignoredWithValue.has(next)) rest.shift()
  }
  return read
}

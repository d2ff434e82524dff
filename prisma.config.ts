import path from 'node:path'
import { defineConfig } from 'prisma/config'

// The CLI fetches a native engine from a host many networks close; the one in this folder needs only npm's
// registry (scripts/prisma-engine/README.md). Windows cannot run a script as a program: there the native
// engine stays.
if (process.platform !== 'win32') {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= path.resolve(
    import.meta.dirname,
    'scripts/prisma-engine/schema-engine.mjs',
  )
}

/** Only the owner may migrate; `DATABASE_URL` alone is what somebody sets who calls the CLI by hand. */
const url = process.env['OWNER_DATABASE_URL'] ?? process.env['DATABASE_URL']

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  ...(url === undefined ? {} : { datasource: { url } }),
})

import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = {
  '@': path.resolve(import.meta.dirname),
  // The real package throws outside a React server bundle; tests run server code directly.
  'server-only': path.resolve(import.meta.dirname, 'tests/support/empty-module.ts'),
}

// What answers only inside a server of Next.js.
const insideServer = {
  'next/headers': path.resolve(import.meta.dirname, 'tests/support/fake-next-headers.ts'),
  'next-intl/server': path.resolve(import.meta.dirname, 'tests/support/fake-next-intl-server.ts'),
}

/**
 * Test files that take a fresh copy of the migrated template database each. The modules of the product are loaded
 * once for all files of a worker, as a server loads them once for all requests: half the time went into loading.
 */
const onDatabase = {
  isolate: false,
  globalSetup: ['tests/support/start-test-cluster.mjs'],
  setupFiles: ['tests/support/use-test-database.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  test: {
    // While one test waits for its database, another computes.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          // Rules keep nothing between tests: one world for all takes half the time.
          isolate: false,
          include: ['{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/node_modules/**', '**/*.integration.test.mjs'],
        },
      },
      {
        resolve: { alias: { ...alias, ...insideServer } },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'scripts/**/*.integration.test.mjs'],
          ...onDatabase,
        },
      },
      {
        resolve: { alias: { ...alias, ...insideServer } },
        test: { name: 'isolation', include: ['tests/isolation/**/*.test.ts'], ...onDatabase },
      },
      {
        resolve: { alias },
        // Kills the built application and a PostgreSQL of its own: run after a build.
        test: { name: 'crash', include: ['tests/crash/**/*.test.ts'] },
      },
      {
        resolve: { alias },
        test: {
          name: 'architecture',
          isolate: false,
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})

import { expect, it } from 'vitest'
import { webEnvironment } from './web-environment.mjs'

it('passes on what the web process needs and nothing of the owner', () => {
  const from = {
    PATH: '/bin',
    TZ: 'UTC',
    LOG_LEVEL: 'warn',
    DATABASE_POOL: '20',
    DATABASE_URL: 'postgresql://owner:secret@host/db',
    APP_DATABASE_URL: 'postgresql://app:secret@host/db',
    PGPASSWORD: 'secret',
    AWS_SECRET_ACCESS_KEY: 'secret',
  }
  const keys = { SCD_DATA_KEYS: 'k1:key', SCD_HASH_KEY: 'key' }
  const appUrl = 'postgresql://app:p@host/db'
  expect(webEnvironment({ appUrl, authSecret: 's', keys, address: 'http://localhost:3000', from })).toEqual({
    PATH: '/bin',
    TZ: 'UTC',
    LOG_LEVEL: 'warn',
    DATABASE_POOL: '20',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: 's',
    NEXTAUTH_URL: 'http://localhost:3000',
    ...keys,
  })
})

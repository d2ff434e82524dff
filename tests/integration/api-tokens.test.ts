import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listApiTokens } from '@/lib/api/list-api-tokens'
import { revokeApiToken } from '@/lib/api/revoke-api-token'
import { askApi, tokenOf } from '@/tests/support/api-client'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
  await tokenOf(tenant.contexts.leader)
})

afterAll(() => owner.end())

const unknown = { status: 401, body: { code: 'token_unknown' } }

it('a token that is missing, wrong or revoked opens nothing, and nobody is told which', async () => {
  const ctx = tenant.contexts.northStaff
  const token = await tokenOf(ctx, ['units:read'])
  expect((await askApi(token, '/units')).status).toBe(200)
  const { answer: list, statements } = await countStatements(() => listApiTokens({ ctx }))
  expect(statements).toBe(1)
  const { tokens } = list
  expect(tokens[0]).toMatchObject({ hint: token.slice(-4), state: 'valid', holder: { own: true } })
  expect(tokens[0]?.lastUsedAt).not.toBeNull()
  await revokeApiToken({ ctx, input: { id: tokens[0]?.id } })
  // Somebody else's is not even seen; who administers users sees and ends it.
  await tokenOf(ctx, ['units:read'])
  const [other] = (await listApiTokens({ ctx })).tokens
  const byOther = revokeApiToken({ ctx: tenant.contexts.southStaff, input: { id: other?.id } })
  await expect(byOther).rejects.toMatchObject({ code: 'not_found' })
  await revokeApiToken({ ctx: tenant.contexts.admin, input: { id: other?.id } })
  expect((await listApiTokens({ ctx })).tokens[0]).toMatchObject({ id: other?.id, state: 'revoked' })
  for (const wrong of [null, token, 'scd_nothing', 'x'.repeat(500)]) {
    const { headers, ...answer } = await askApi(wrong, '/units')
    expect(answer).toMatchObject(unknown)
    expect(headers.get('www-authenticate')).toBe('Bearer')
  }
})

it('a token does what its scopes say and no more', async () => {
  const token = await tokenOf(tenant.contexts.northStaff, ['units:read'])
  expect(await askApi(token, '/members')).toMatchObject({ status: 403, body: { code: 'scope_missing' } })
  const { body } = await askApi(token, '/units?rank=grassroots')
  // How many members a union has is a figure.
  expect((body as { data: { members: unknown }[] }).data.every(({ members }) => members === null)).toBe(true)
})

it.each([
  [
    'expires',
    `UPDATE api_tokens SET expires_at = now() - interval '1 minute', created_at = now() - interval '2 days' WHERE user_id = $1`,
  ],
  [
    'is of somebody whose assignment ended',
    'UPDATE assignments SET valid_to = current_date - 1 WHERE user_id = $1',
  ],
  [
    'is of a role that may not have tokens any more',
    "DELETE FROM role_capabilities WHERE capability = 'api_tokens.manage' AND $1::uuid IS NOT NULL",
  ],
  ['is of a closed account', 'UPDATE users SET disabled_at = now() WHERE id = $1'],
])('a token that %s opens nothing', async (_, change) => {
  await owner.query('BEGIN')
  try {
    const { rows } = await owner.query<{ opens: unknown }>(
      `SELECT identity_api_token(secret_hash) AS opens FROM api_tokens WHERE user_id = $1 AND revoked_at IS NULL`,
      [tenant.contexts.leader.userId],
    )
    expect(rows[0]?.opens).not.toBeNull()
    await owner.query(change, [tenant.contexts.leader.userId])
    const { rows: after } = await owner.query<{ opens: unknown }>(
      `SELECT identity_api_token(secret_hash) AS opens FROM api_tokens WHERE user_id = $1`,
      [tenant.contexts.leader.userId],
    )
    expect(after.every(({ opens }) => opens === null)).toBe(true)
  } finally {
    await owner.query('ROLLBACK')
  }
})

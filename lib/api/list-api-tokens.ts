import 'server-only'
import { apiScopes, scopesWithin, type ApiScope } from '@/lib/core/api-scopes'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { seesAllTokens } from './internal'
import type { ApiTokenListView, ApiTokenView } from './views'

/**
 * The caller's own tokens, newest first; to who administers users, those of everybody in scope, whoever made them.
 * Those that ended more than a year ago are left out. One statement.
 */
export async function listApiTokens({ ctx }: { ctx: Context }): Promise<ApiTokenListView> {
  requireCapability(ctx, 'api_tokens.manage')
  const at = now()
  return withScope(ctx, async (tx) => {
    const rows = await readTokens(tx, ctx)
    return { tokens: rows.map((row) => tokenView(ctx, row, at)), scopes: scopesWithin(ctx.capabilities) }
  })
}

interface TokenRow {
  id: string
  name: string
  hint: string
  scopes: string[]
  userId: string
  holder: string
  unit: string
  role: string
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

function readTokens(tx: Tx, ctx: Context): Promise<TokenRow[]> {
  return tx.$queryRaw<TokenRow[]>`
    SELECT k.id, k.name, k.hint, k.scopes, k.user_id AS "userId", p.display_name AS holder, u.name AS unit,
           CASE WHEN ${ctx.locale === 'vi'} THEN r.name_vi ELSE r.name_en END AS role, k.created_at AS "createdAt",
           k.expires_at AS "expiresAt", k.last_used_at AS "lastUsedAt", k.revoked_at AS "revokedAt"
    FROM api_tokens k
    JOIN assignments a ON a.tenant_id = k.tenant_id AND a.id = k.assignment_id
    JOIN roles r ON r.tenant_id = a.tenant_id AND r.code = a.role_code
    JOIN tenant_users p ON p.tenant_id = k.tenant_id AND p.user_id = k.user_id
    JOIN units u ON u.tenant_id = k.tenant_id AND u.id = k.unit_id
    WHERE k.tenant_id = ${ctx.tenantId}::uuid AND k.unit_path >= ${ctx.scope.lo} AND k.unit_path < ${ctx.scope.hi}
      AND (k.user_id = ${ctx.userId}::uuid OR ${seesAllTokens(ctx)})
      AND least(k.expires_at, coalesce(k.revoked_at, k.expires_at)) > now() - interval '1 year'
    ORDER BY k.created_at DESC, k.id DESC LIMIT 500`
}

function tokenView(ctx: Context, row: TokenRow, at: Date): ApiTokenView {
  return {
    ...{ id: row.id, name: row.name, hint: row.hint },
    scopes: apiScopes.filter((scope: ApiScope) => row.scopes.includes(scope)),
    holder: { name: row.holder, own: row.userId === ctx.userId, unit: row.unit, role: row.role },
    state: row.revokedAt ? 'revoked' : row.expiresAt <= at ? 'expired' : 'valid',
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}

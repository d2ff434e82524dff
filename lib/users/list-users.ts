import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import { vietnamDay, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { likePatterns } from '@/lib/units/rules/like-patterns'
import { listUsersInput, type AccountState } from './schemas'
import type { ListedUserView, RoleChoiceView, UserListView } from './views'

/** Users of one page. */
export const usersPerPage = 50

/**
 * Everybody who holds, or held, an assignment in the asker's scope, with those not yet over. By given name,
 * a page at a time by key. Two statements.
 */
export async function listUsers({ ctx, input }: { ctx: Context; input: unknown }): Promise<UserListView> {
  const { q, role, state, after } = parseInput(listUsersInput, input)
  requireCapability(ctx, 'users.manage')
  const today = vietnamDay(now())
  return withScope(ctx, async (tx) => {
    const roles = await readRoles(tx, ctx)
    const wanted = { q: q ?? '', role: role ?? null, state, after: after ?? null, today }
    const rows = await readUsers(tx, ctx, wanted)
    const page = rows.slice(0, usersPerPage)
    return {
      filters: { q: q ?? null, role: role ?? null, state },
      roles,
      users: page.map(({ previousAfter: _, ...user }) => user),
      today,
      nextAfter: rows.length > usersPerPage ? (page.at(-1)?.id ?? null) : null,
      previousAfter: after === undefined ? undefined : (rows[0]?.previousAfter ?? null),
    }
  })
}

function readRoles(tx: Tx, ctx: Context): Promise<RoleChoiceView[]> {
  return tx.$queryRaw<RoleChoiceView[]>`
    SELECT r.code, shown.name
    FROM roles r
    CROSS JOIN LATERAL (SELECT CASE WHEN ${ctx.locale === 'vi'} THEN r.name_vi ELSE r.name_en END AS name) shown
    WHERE r.tenant_id = ${ctx.tenantId}::uuid
    ORDER BY shown.name COLLATE "vi-x-icu", r.code`
}

interface Wanted {
  q: string
  role: string | null
  state: AccountState
  after: string | null
  today: CalendarDate
}

type UserRow = ListedUserView & { previousAfter: string | null }

function readUsers(tx: Tx, ctx: Context, wanted: Wanted): Promise<UserRow[]> {
  const { role, state, after, today } = wanted
  const { words } = likePatterns(searchKey(wanted.q))
  return tx.$queryRaw<UserRow[]>`
    WITH person AS (
      SELECT k.user_id AS id, u.display_name AS name, k.login, k.disabled_at IS NOT NULL AS disabled,
        regexp_replace(u.display_name, '^.* ', '') AS given
      FROM identity_accounts() k
      JOIN tenant_users u ON u.tenant_id = ${ctx.tenantId}::uuid AND u.user_id = k.user_id
      -- The database answers for every post of the asker; shown is what this one reaches.
      WHERE EXISTS (SELECT FROM assignments a
                    WHERE a.tenant_id = u.tenant_id AND a.user_id = u.user_id
                      AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi})
    ), held AS (
      SELECT a.* FROM assignments a
      WHERE a.tenant_id = ${ctx.tenantId}::uuid
        AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}
        AND (a.valid_to IS NULL OR a.valid_to > ${today}::date)
    ), fitting AS (
      SELECT p.* FROM person p
      WHERE (${state} = 'all' OR p.disabled = (${state} = 'disabled'))
        AND search_key(p.name || ' ' || p.login) LIKE ALL (${words}::text[])
        AND (${role}::text IS NULL OR EXISTS (SELECT FROM held h WHERE h.user_id = p.id AND h.role_code = ${role}))
    ), cursor AS (SELECT given, name, id FROM person WHERE id = ${after}::uuid)
    SELECT f.id, f.name, f.login, f.disabled, f.id = ${ctx.userId}::uuid AS own,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
           'id', h.id, 'reach', h.reach, 'from', h.valid_from, 'to', h.valid_to,
           'unit', jsonb_build_object('code', n.code, 'name', n.name),
           'role', jsonb_build_object('code', r.code, 'name',
             CASE WHEN ${ctx.locale === 'vi'} THEN r.name_vi ELSE r.name_en END)
         ) ORDER BY h.valid_from, n.path, h.id), '[]')
       FROM held h
       JOIN units n ON n.tenant_id = h.tenant_id AND n.id = h.unit_id
       JOIN roles r ON r.tenant_id = h.tenant_id AND r.code = h.role_code
       WHERE h.user_id = f.id) AS assignments,
      (SELECT b.id FROM fitting b
       WHERE (b.given COLLATE "vi-x-icu", b.name COLLATE "vi-x-icu", b.id)
         <= ((SELECT given FROM cursor), (SELECT name FROM cursor), (SELECT id FROM cursor))
       ORDER BY b.given COLLATE "vi-x-icu" DESC, b.name COLLATE "vi-x-icu" DESC, b.id DESC
       OFFSET ${usersPerPage} LIMIT 1) AS "previousAfter"
    FROM fitting f
    WHERE ${after}::uuid IS NULL OR (f.given COLLATE "vi-x-icu", f.name COLLATE "vi-x-icu", f.id)
      > ((SELECT given FROM cursor), (SELECT name FROM cursor), (SELECT id FROM cursor))
    ORDER BY f.given COLLATE "vi-x-icu", f.name COLLATE "vi-x-icu", f.id
    LIMIT ${usersPerPage + 1}`
}

import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import { vietnamDay } from '@/lib/periods/rules/calendar-date'
import type { CaseOwnerView } from './views'

/**
 * Who can see to the cases of a place: those whose post in the asker's scope reaches all of it, and who may record
 * employers or recognise unions there. By name.
 */
export function readCaseOwners(tx: Tx, ctx: Context, path: string): Promise<CaseOwnerView[]> {
  return tx.$queryRaw<CaseOwnerView[]>`
    SELECT u.user_id AS id, u.display_name AS name FROM tenant_users u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND EXISTS (
      SELECT FROM assignments a
      JOIN role_capabilities r ON r.tenant_id = a.tenant_id AND r.role_code = a.role_code
        AND r.capability IN ('employers.record', 'unions.recognise')
      WHERE a.tenant_id = u.tenant_id AND a.user_id = u.user_id AND a.reach = 'subtree'
        AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi} AND starts_with(${path}, a.unit_path)
        AND (a.valid_to IS NULL OR a.valid_to > ${vietnamDay(now())}::date))
    ORDER BY u.display_name COLLATE "vi-x-icu", u.user_id`
}

/**
 * Stops a case from being given to somebody who cannot see to it.
 * @throws DomainError not_found, whether they are elsewhere or nowhere
 */
export async function requireCaseOwner(
  tx: Tx,
  ctx: Context,
  path: string,
  owner: string | null,
): Promise<void> {
  if (owner === null) return
  const owners = await readCaseOwners(tx, ctx, path)
  if (!owners.some(({ id }) => id === owner)) throw notFound()
}

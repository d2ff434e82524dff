import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/**
 * Somebody who holds, or held, an assignment in the context's scope.
 * @throws DomainError not_found, whether they are elsewhere or nowhere
 */
export async function findUser(tx: Tx, ctx: Context, userId: string): Promise<{ id: string; name: string }> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.user_id AS id, u.display_name AS name FROM tenant_users u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.user_id = ${userId}::uuid
      AND EXISTS (SELECT FROM assignments a
                  WHERE a.tenant_id = u.tenant_id AND a.user_id = u.user_id
                    AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi})`
  const user = rows[0]
  if (!user) throw notFound()
  return user
}

export interface ScopedAssignment {
  id: string
  userId: string
  unitPath: string
  from: CalendarDate
  to: CalendarDate | null
}

/**
 * An assignment in the context's scope, locked until the transaction ends.
 * @throws DomainError not_found
 */
export async function lockAssignment(tx: Tx, ctx: Context, id: string): Promise<ScopedAssignment> {
  const rows = await tx.$queryRaw<ScopedAssignment[]>`
    SELECT a.id, a.user_id AS "userId", a.unit_path AS "unitPath", a.valid_from::text AS "from", a.valid_to::text AS "to"
    FROM assignments a
    WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.id = ${id}::uuid
      AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}
    FOR NO KEY UPDATE`
  const assignment = rows[0]
  if (!assignment) throw notFound()
  return assignment
}

/**
 * Closes or opens an account through the database's own check of who may. False: it was so already.
 * @throws DomainError not_found; conflict own_account, or account_used_elsewhere for somebody who also works
 *   where the asker has no say
 */
export async function setDisabled(tx: Tx, userId: string, disabled: boolean): Promise<boolean> {
  const rows = await tx.$queryRaw<{ outcome: string }[]>`
    SELECT identity_set_disabled(${userId}::uuid, ${disabled}) AS outcome`
  switch (rows[0]?.outcome) {
    case 'changed':
      return true
    case 'unchanged':
      return false
    case 'own':
      throw new DomainError('conflict', 'own_account')
    case 'outside':
      throw new DomainError('conflict', 'account_used_elsewhere')
    default:
      throw notFound()
  }
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import type { KeptViews } from '@/lib/core/kept-views'
import type { Tx } from './with-scope'

/** Who somebody is, and what changes with each request: nothing of it is in a view. */
const ofThePerson: ReadonlySet<string> = new Set<keyof Context>([
  'userId',
  'userName',
  'assignmentId',
  'requestId',
])

/**
 * What `read` makes of the tables that note their changes, within one transaction: read again only when a transaction
 * that changed something within the context's scope has been committed since. The answer is then the one of before
 * and the same object; it is frozen. It may depend on the context, but not on the person, and on `asked`.
 */
export async function keepView<T>(
  tx: Tx,
  ctx: Context,
  { views, asked, read }: { views: KeptViews<T>; asked: unknown; read: () => Promise<T> },
): Promise<T> {
  const key = JSON.stringify([standingOf(ctx), asked])
  const before = views.get(key, Date.now())
  const { snapshot, changed } = await lookForChanges(tx, ctx, before?.snapshot ?? null)
  if (before && !changed) {
    views.set(key, { value: before.value, snapshot }, Date.now())
    return before.value
  }
  // The snapshot is older than what is read after it: at worst, the next look finds a change that is already in.
  const value = deepFreeze(await read())
  views.set(key, { value, snapshot }, Date.now())
  return value
}

function standingOf(ctx: Context): unknown {
  const { capabilities, ...rest } = ctx
  return [
    [...capabilities].sort(),
    ...Object.entries(rest)
      .filter(([name]) => !ofThePerson.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]
}

/**
 * In one look, the state the database is in, and whether a transaction that changed something in scope has ended since
 * an earlier one. A database that was set back to an earlier state has changed.
 */
async function lookForChanges(
  tx: Tx,
  ctx: Context,
  since: string | null,
): Promise<{ snapshot: string; changed: boolean }> {
  const rows = await tx.$queryRaw<{ snapshot: string; changed: boolean }[]>`
    SELECT pg_current_snapshot()::text AS snapshot,
           coalesce(pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax(${since}::pg_snapshot), true) OR EXISTS (
             SELECT FROM recent_changes c
             WHERE c.tenant_id = ${ctx.tenantId}::uuid
               AND c.transaction_id >= pg_snapshot_xmin(${since}::pg_snapshot)::text::bigint
               AND NOT pg_visible_in_snapshot(c.transaction_id::text::xid8, ${since}::pg_snapshot)) AS changed`
  const [row] = rows
  if (!row) throw new Error('the database did not say which state it is in')
  return row
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return value
}

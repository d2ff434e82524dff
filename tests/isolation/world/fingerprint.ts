import type { ClientBase } from 'pg'
import type { Context } from '@/lib/core/context'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import { readMeaningfulTables } from '@/tests/isolation/world/tenant-tables'

/** Rows of one table, tenant and place in the tree, and a hash of every byte they hold. */
export interface PrintedRows {
  table: string
  /** Null for accounts, which belong to no tenant. */
  tenantId: string | null
  path: string | null
  hash: string
}

export type Fingerprint = ReadonlyMap<string, PrintedRows>

/** What the database holds of a world at this moment: all its tenants, and every account and session there is. */
export async function fingerprint(
  owner: ClientBase,
  { a, b, national }: IsolationWorld,
): Promise<Fingerprint> {
  const text = statements.get(owner) ?? printing(owner)
  statements.set(owner, text)
  const { rows } = await owner.query<PrintedRows>({
    ...{ name: 'fingerprint', text: await text },
    values: [[a.tenant.id, b.tenant.id, national.tenantId]],
  })
  return new Map(rows.map((row) => [`${row.table} ${row.tenantId} ${row.path}`, row]))
}

/** A statement over all tables is long, and asked hundreds of times: a connection makes and plans it once. */
const statements = new WeakMap<ClientBase, Promise<string>>()

async function printing(owner: ClientBase): Promise<string> {
  const hash = `md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) AS hash`
  const tables = await readMeaningfulTables(owner)
  const ofTenants = tables.map(({ name, tenant, path }) => {
    const place = path ? `t.${path}` : 'NULL::text'
    return `SELECT '${name}' AS "table", t.${tenant} AS "tenantId", ${place} AS path, ${hash}
            FROM ${name} t WHERE t.${tenant} = ANY ($1) GROUP BY t.${tenant}, ${place}`
  })
  const ofAccounts = ['users', 'sessions', 'sign_in_throttles'].map(
    (name) => `SELECT '${name}', NULL::uuid, NULL::text, ${hash} FROM ${name} t`,
  )
  return [...ofTenants, ...ofAccounts].join(' UNION ALL ')
}

/** Where something was changed, added or taken away. */
export function changesBetween(before: Fingerprint, after: Fingerprint): PrintedRows[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].flatMap((key) => {
    const [then, now] = [before.get(key), after.get(key)]
    return then?.hash === now?.hash ? [] : [now ?? then!]
  })
}

/**
 * Those changes that lie in another tenant, or in this one outside the context's reach. Of what lies above, only
 * the totals of the federation that a unit counts under change with it, and what the tenant's totals are made of.
 */
export function changesOutside(changes: readonly PrintedRows[], ctx: Context): PrintedRows[] {
  const { lo, hi } = ctx.scope
  return changes.filter(({ table, tenantId, path }) => {
    if (tenantId !== ctx.tenantId) return true
    if (path === null || (lo <= path && path < hi)) return false
    return !(/_total(s|_changes)$|^tenant_unit_months$/.test(table) && lo.startsWith(path))
  })
}

import type { ClientBase } from 'pg'

/** A table whose rows belong to tenants; `path` is the column that says where in the tree a row lies. */
export interface TenantTable {
  name: string
  tenant: 'tenant_id' | 'id'
  path: string | null
}

/** Rows of the whole tenant: everybody in it works with them, so no range of the tree narrows them. */
export const sharedTables: Readonly<Record<string, string>> = {
  tenants: 'the tenant itself',
  roles: 'what roles there are',
  role_capabilities: 'what each role may do',
  indicators: 'the form everybody fills in',
  period_locks: 'a month is closed for the tenant',
  tenant_users: 'names of those who recorded, submitted and approved; reads ask by assignment',
  plans: 'a plan sets targets for many units; its targets carry the path',
  plan_revisions: 'decisions about such a plan',
  member_settings: 'what the tenant asks of a complete record',
  saved_member_filters: 'kept for one user, and shown to nobody else',
  answered_requests: 'kept for one user, and shown to nobody else',
}

/** Every table with a tenant, from the catalogue of the database. */
export async function readTenantTables(owner: ClientBase): Promise<TenantTable[]> {
  const { rows } = await owner.query<TenantTable>(`
    SELECT c.relname AS name,
           CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END AS tenant,
           (SELECT p.attname FROM pg_attribute p
            WHERE p.attrelid = c.oid AND NOT p.attisdropped
              AND p.attname = CASE c.relname
                WHEN 'units' THEN 'path' WHEN 'unit_events' THEN 'scope_path'
                WHEN 'figure_totals' THEN 'federation_path' WHEN 'report_totals' THEN 'federation_path'
                WHEN 'member_transfers' THEN 'from_unit_path' WHEN 'duplicate_pairs' THEN 'first_path'
                ELSE 'unit_path' END) AS path
    FROM pg_class c
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
      AND (c.relname = 'tenants' OR EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped))
      AND c.relname <> 'sessions'
    ORDER BY c.relname`)
  return rows
}

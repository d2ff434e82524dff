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
  plan_tenant_targets: 'what the nation asks of tenants; kept with the national level, which has one unit',
  member_settings: 'what the tenant asks of a complete record',
  register_settings: 'from what size and after how long the registers of the tenant count and warn',
  saved_member_filters: 'kept for one user, and shown to nobody else',
  answered_requests: 'kept for one user, and shown to nobody else',
}

/** Rows that are also known to the units below the one they belong to: what is handed down. */
export const toldBelow: Readonly<Record<string, string>> = {
  plans: 'a plan is known to those who may receive from it',
  plan_revisions: 'a decision is known to those it gives targets to',
  recent_changes: 'what changes above, as a plan, changes what is read below',
}

/** Rows that stand at a tenant's top: none lies in a range below it. */
export const keptAtTop: Readonly<Record<string, string>> = {
  tenant_totals: 'what the whole tenant did',
  tenant_total_changes: 'what saves added to it',
  tenant_unit_months: 'how many units the whole tenant won and lost',
}

/** Of no meaning but that something changed, wherever that is: it changes with whatever does. */
const noticesOfChanges = 'recent_changes'

/** Every table with a tenant, from the catalogue of the database. */
export async function readTenantTables(owner: ClientBase): Promise<TenantTable[]> {
  const { rows } = await owner.query<TenantTable>(`
    SELECT c.relname AS name,
           CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END AS tenant,
           (SELECT p.attname FROM pg_attribute p
            WHERE p.attrelid = c.oid AND NOT p.attisdropped
              AND p.attname = CASE c.relname
                WHEN 'plans' THEN 'owner_path' WHEN 'plan_revisions' THEN 'issuer_path'
                WHEN 'plan_drafts' THEN 'issuer_path' WHEN 'plan_draft_targets' THEN 'issuer_path'
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

/** Those of them whose rows mean something by themselves. */
export async function readMeaningfulTables(owner: ClientBase): Promise<TenantTable[]> {
  return (await readTenantTables(owner)).filter(({ name }) => name !== noticesOfChanges)
}

import type { ClientBase } from 'pg'

/** A table of tenants' rows with a fault that a person could overlook; the walks below find each by its kind. */
export interface Fault {
  table: string
  fault: string
}

const tenantTables = `
  SELECT c.oid, c.relname FROM pg_class c
  WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
    AND (c.relname = 'tenants' OR EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped))`

/**
 * Tables that row-level security does not hold, or holds without a policy that compares the tenant. Sessions name
 * a tenant and are closed to the application: no policy lets it near them.
 */
export async function unfencedTables(owner: ClientBase): Promise<Fault[]> {
  const { rows } = await owner.query<Fault>(`
    WITH tenant_tables AS (${tenantTables})
    SELECT t.relname AS "table", 'row-level security is not enabled and forced' AS fault
    FROM tenant_tables t JOIN pg_class c ON c.oid = t.oid
    WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)
    UNION ALL
    SELECT t.relname, 'no policy' FROM tenant_tables t
    WHERE t.relname <> 'sessions' AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polroles = '{0}')
    UNION ALL
    SELECT t.relname, p.polname || ' lets everybody pass' FROM tenant_tables t JOIN pg_policy p ON p.polrelid = t.oid
    WHERE p.polroles = '{0}'
      AND (pg_get_expr(p.polqual, p.polrelid) NOT LIKE '%id = (NULLIF(current_setting(''app.tenant_id''%'
        OR pg_get_expr(p.polwithcheck, p.polrelid) NOT LIKE '%id = (NULLIF(current_setting(''app.tenant_id''%')
    ORDER BY 1, 2`)
  return rows
}

/** Keys and unique indexes of tenants' tables in which something comes before the tenant. */
export async function keysWithoutTenantFirst(owner: ClientBase): Promise<Fault[]> {
  const { rows } = await owner.query<Fault>(`
    WITH tenant_tables AS (${tenantTables})
    SELECT t.relname AS "table", i.indexrelid::regclass::text AS fault
    FROM tenant_tables t JOIN pg_index i ON i.indrelid = t.oid AND i.indisunique
    LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
    WHERE a.attname IS DISTINCT FROM 'tenant_id'
    UNION ALL
    SELECT t.relname, 'no primary key' FROM tenant_tables t
    WHERE NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary)
    ORDER BY 1, 2`)
  return rows
}

/** Foreign keys from a tenant's table by which a row could point into another tenant. */
export async function referencesWithoutTenantFirst(owner: ClientBase): Promise<Fault[]> {
  const { rows } = await owner.query<Fault>(`
    WITH tenant_tables AS (${tenantTables})
    SELECT t.relname AS "table", f.conname AS fault
    FROM pg_constraint f
    JOIN tenant_tables t ON t.oid = f.conrelid
    JOIN tenant_tables p ON p.oid = f.confrelid
    JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[1]
    WHERE f.contype = 'f'
      AND (a.attname <> 'tenant_id' OR b.attname <> CASE p.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END)
    ORDER BY 1, 2`)
  return rows
}

/** Columns named like a unit's id, from which nothing leads to the units of the same tenant. */
export async function unitsWithoutReference(owner: ClientBase): Promise<Fault[]> {
  const { rows } = await owner.query<Fault>(`
    WITH RECURSIVE tenant_tables AS (${tenantTables}), led AS (
      SELECT f.conrelid AS oid FROM pg_constraint f WHERE f.contype = 'f' AND f.confrelid = 'units'::regclass
      UNION
      SELECT f.conrelid FROM pg_constraint f JOIN led ON led.oid = f.confrelid WHERE f.contype = 'f'
    )
    SELECT t.relname AS "table", a.attname AS fault
    FROM tenant_tables t JOIN pg_attribute a ON a.attrelid = t.oid AND NOT a.attisdropped
    WHERE a.attname IN ('unit_id', 'federation_id', 'parent_id') AND t.oid NOT IN (SELECT oid FROM led)
    ORDER BY 1, 2`)
  return rows
}

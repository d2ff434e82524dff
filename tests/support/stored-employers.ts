import type { ClientBase } from 'pg'

/** An employer as it stands, with its living statements and links in words. */
export interface StoredEmployer {
  name: string
  workforce: string | null
  unions: string | null
  [field: string]: string | number | null
}

/** Employers of a tenant that are not void, by their names. */
export async function storedEmployers(owner: ClientBase, tenantId: string): Promise<StoredEmployer[]> {
  const { rows } = await owner.query<StoredEmployer>(
    `SELECT e.name, e.tax_code AS "taxCode", e.address, u.code AS unit, e.version,
       (SELECT string_agg(concat(w.valid_from, '..', w.valid_to, ':', w.workers, '/', coalesce(w.women::text, '-'), ':', w.source),
                          ' ' ORDER BY w.valid_from)
        FROM employer_workforce w WHERE w.tenant_id = e.tenant_id AND w.employer_id = e.id AND w.voided_at IS NULL) AS workforce,
       (SELECT string_agg(concat(n.code, ' ', l.valid_from, '..', l.valid_to), ' ' ORDER BY l.valid_from)
        FROM employer_unions l JOIN units n ON n.tenant_id = l.tenant_id AND n.id = l.union_id
        WHERE l.tenant_id = e.tenant_id AND l.employer_id = e.id AND l.voided_at IS NULL) AS unions
     FROM employers e JOIN units u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
     WHERE e.tenant_id = $1 AND e.voided_at IS NULL ORDER BY e.name COLLATE "C", e.tax_code`,
    [tenantId],
  )
  return rows
}

/** The same for comparing what an undo brought back: it gives a version of its own. */
export function withoutVersion(rows: readonly StoredEmployer[]): StoredEmployer[] {
  return rows.map((row) => ({ ...row, version: null }))
}

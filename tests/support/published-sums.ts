import type { ClientBase } from 'pg'
import type { PublishedResult } from '@/tests/support/published-figures'

/** A published sum by two ways: over the approved figures of the unit and all below it, and from the roll-ups. */
export async function publishedSums(owner: ClientBase, published: PublishedResult) {
  const { tenant, unit, indicator, from, through } = published
  const asked = [tenant, unit, indicator, from, through]
  const [fromFigures] = (
    await owner.query<{ sum: string }>(
      `SELECT sum(f.value) FROM tenants t JOIN units u ON u.tenant_id = t.id
       JOIN figures f ON f.tenant_id = t.id AND f.unit_path >= u.path AND f.unit_path < left(u.path, -1) || '0'
       JOIN month_reports r ON r.tenant_id = t.id AND r.unit_id = f.unit_id AND r.month = f.month AND r.state = 'approved'
       WHERE t.code = $1 AND u.code = $2 AND f.indicator = $3 AND f.month BETWEEN $4 AND $5`,
      asked,
    )
  ).rows
  const [fromTotals] = (
    await owner.query<{ sum: string; approved: string }>(
      `SELECT sum(x.amount), sum(x.approved_amount) AS approved FROM tenants t JOIN units u ON u.tenant_id = t.id
       JOIN figure_totals x ON x.tenant_id = t.id
         AND x.federation_path >= u.path AND x.federation_path < left(u.path, -1) || '0'
       WHERE t.code = $1 AND u.code = $2 AND x.indicator = $3 AND x.month BETWEEN $4 AND $5`,
      asked,
    )
  ).rows
  return { fromFigures, fromTotals }
}

import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { serialiseFederationSnapshot, type FederationSum } from '@/lib/figures/rules/federation-snapshot'
import { dueDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import { insertRows } from '@/prisma/seed/builders/insert-rows'
import type { TenantDraft } from '@/prisma/seed/model/world'

type FederationMonthRow = {
  unitId: string
  path: string
  month: Month
  approvedReports: number
  sums: Record<string, FederationSum>
  approvedBy: string
  approvedAt: string
  /** Of the federation's own row, if that is approved, there is a snapshot already. */
  revision: number
}

/**
 * Keeps what each month added up to in every federation once the last of its reports was approved, as approving
 * does. The top federation, which reports nothing itself, gets a month to keep it under.
 */
export async function insertFederationSnapshots(client: ClientBase, tenant: TenantDraft): Promise<void> {
  const { rows } = await client.query<FederationMonthRow>(federationMonths, [tenant.id])
  await beginMonths(client, tenant, rows)
  const contents = new Map(rows.map((row) => [row, serialiseFederationSnapshot(row)]))
  const contentOf = (row: FederationMonthRow) => contents.get(row) ?? ''
  await insertRows<FederationMonthRow>(
    client,
    'report_snapshots',
    tenant.id,
    {
      unit_id: ['uuid', ({ unitId }) => unitId],
      month: ['int', ({ month }) => month],
      revision: ['int', ({ revision }) => revision],
      unit_path: ['text', ({ path }) => path],
      content: ['text', contentOf],
      sha256: ['text', (row) => createHash('sha256').update(contentOf(row)).digest('hex')],
      approved_by: ['uuid', ({ approvedBy }) => approvedBy],
      approved_at: ['timestamptz', ({ approvedAt }) => approvedAt],
    },
    rows,
  )
}

/** Federations and the months in which something below them was approved, with what the subtree added up to. */
const federationMonths = `
  SELECT a.id AS "unitId", a.path, last.month, count.approved AS "approvedReports", coalesce(added.sums, '{}') AS sums,
         last.actor_id AS "approvedBy", last.at::text AS "approvedAt",
         1 + coalesce((SELECT max(s.revision) FROM report_snapshots s
                       WHERE s.tenant_id = $1 AND s.unit_id = a.id AND s.month = last.month), 0) AS revision
  FROM units a
  JOIN LATERAL (
    SELECT DISTINCT ON (e.month) e.month, e.actor_id, e.at FROM report_events e
    WHERE e.tenant_id = $1 AND e.kind = 'approved' AND e.unit_path >= a.path AND e.unit_path < left(a.path, -1) || '0'
    ORDER BY e.month, e.at DESC) last ON true
  JOIN LATERAL (
    SELECT coalesce(sum(r.approved), 0)::int AS approved FROM report_totals r
    WHERE r.tenant_id = $1 AND r.month = last.month
      AND r.federation_path >= a.path AND r.federation_path < left(a.path, -1) || '0') count ON true
  JOIN LATERAL (
    SELECT jsonb_object_agg(t.indicator, jsonb_build_object('total', t.total, 'approved', t.approved)) AS sums FROM (
      SELECT x.indicator, sum(x.amount)::bigint AS total, sum(x.approved_amount)::bigint AS approved
      FROM figure_totals x JOIN indicators i ON i.tenant_id = x.tenant_id AND i.code = x.indicator
      WHERE x.tenant_id = $1 AND x.federation_path >= a.path AND x.federation_path < left(a.path, -1) || '0'
        AND x.month <= last.month AND (x.month = last.month OR i.kind = 'stock')
      GROUP BY x.indicator) t) added ON true
  WHERE a.tenant_id = $1 AND a.rank <> 'grassroots'`

async function beginMonths(client: ClientBase, tenant: TenantDraft, rows: readonly FederationMonthRow[]) {
  await client.query(
    `INSERT INTO month_reports (tenant_id, unit_id, month, unit_path, federation_id, state, due_on)
     SELECT $1, begun.unit_id, begun.month, begun.path, begun.unit_id, 'draft', begun.due_on
     FROM unnest($2::uuid[], $3::int[], $4::text[], $5::date[]) AS begun (unit_id, month, path, due_on)
     ON CONFLICT DO NOTHING`,
    [
      tenant.id,
      rows.map(({ unitId }) => unitId),
      rows.map(({ month }) => month),
      rows.map(({ path }) => path),
      rows.map(({ month }) => dueDate({ month, ...tenant })),
    ],
  )
}

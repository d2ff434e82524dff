import 'server-only'
import { createHash } from 'node:crypto'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import {
  serialiseFederationSnapshot,
  type FederationMonth,
  type FederationSum,
} from '@/lib/figures/rules/federation-snapshot'
import { serialiseSnapshot } from '@/lib/figures/rules/snapshot'
import type { Month } from '@/lib/periods/rules/month'
import { rangeOf } from '@/lib/units/rules/unit-path'
import { beginReports } from './internal'
import { entriesOf, type EntryTexts } from './report-internal'

/** A unit whose month is kept. */
export interface KeptUnit {
  id: string
  code: string
  name: string
  path: string
}

export interface KeptSnapshot {
  unitId: string
  revision: number
  sha256: string
}

/** The hash under which a snapshot is known: SHA-256 of its text in UTF-8, hexadecimal. */
export function snapshotHash(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex')
}

/** Keeps the cells of units' months as they are approved: two statements for any number of units. */
export async function keepUnitSnapshots(
  tx: Tx,
  ctx: Context,
  month: Month,
  unitIds: readonly string[],
  at: Date,
): Promise<KeptSnapshot[]> {
  const rows = await tx.$queryRaw<{ unitId: string; entries: EntryTexts | null }[]>`
    SELECT f.unit_id AS "unitId",
           jsonb_object_agg(f.indicator, CASE f.entry WHEN 'number' THEN f.value::text
                                                      WHEN 'not_applicable' THEN '-' ELSE '' END) AS entries
    FROM figures f
    WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = ANY(${unitIds}::uuid[]) AND f.month = ${month}
      AND f.unit_path >= ${ctx.scope.lo} AND f.unit_path < ${ctx.scope.hi}
    GROUP BY f.unit_id`
  const texts = new Map(rows.map(({ unitId, entries }) => [unitId, entries]))
  const contents = unitIds.map((unitId) =>
    serialiseSnapshot({ unitId, month, entries: entriesOf(texts.get(unitId) ?? null) }),
  )
  return keep(tx, ctx, month, unitIds, contents, at)
}

/**
 * Keeps the totals of federations whose subtree changed, so that each approved month can be produced again.
 * Three statements for any number of federations; they must be locked.
 */
export async function keepFederationSnapshots(
  tx: Tx,
  ctx: Context,
  month: Month,
  federations: readonly KeptUnit[],
  at: Date,
): Promise<KeptSnapshot[]> {
  if (federations.length === 0) return []
  await beginReports(
    tx,
    ctx,
    month,
    federations.map(({ id, path }) => ({ unitId: id, unitPath: path, federationId: id })),
  )
  const rows = await readFederationMonths(tx, ctx, month, federations)
  const unitIds = rows.map(({ unitId }) => unitId)
  return keep(tx, ctx, month, unitIds, rows.map(serialiseFederationSnapshot), at)
}

/** What the subtrees of federations add up to at this moment, in one statement. */
export async function readFederationMonths(
  tx: Tx,
  ctx: Context,
  month: Month,
  federations: readonly Pick<KeptUnit, 'id' | 'path'>[],
): Promise<FederationMonth[]> {
  const ranges = federations.map(({ path }) => rangeOf(path))
  const rows = await tx.$queryRaw<
    { unitId: string; approved: bigint; sums: Record<string, FederationSum> | null }[]
  >`
    SELECT a.id AS "unitId",
           (SELECT coalesce(sum(r.approved), 0)::bigint FROM report_totals r
            WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.month = ${month}
              AND r.federation_path >= a.lo AND r.federation_path < a.hi) AS approved,
           (SELECT jsonb_object_agg(t.indicator, jsonb_build_object('total', t.total, 'approved', t.approved)) FROM (
              SELECT x.indicator, sum(x.amount)::bigint AS total, sum(x.approved_amount)::bigint AS approved
              FROM figure_totals x
              JOIN indicators i ON i.tenant_id = x.tenant_id AND i.code = x.indicator
              WHERE x.tenant_id = ${ctx.tenantId}::uuid AND x.federation_path >= a.lo AND x.federation_path < a.hi
                AND x.month <= ${month} AND (x.month = ${month} OR i.kind = 'stock')
              GROUP BY x.indicator) t) AS sums
    FROM unnest(${federations.map(({ id }) => id)}::uuid[], ${ranges.map(({ lo }) => lo)}::text[],
                ${ranges.map(({ hi }) => hi)}::text[]) AS a(id, lo, hi)`
  return rows.map(({ unitId, approved, sums }) => ({
    unitId,
    month,
    approvedReports: Number(approved),
    sums: sums ?? {},
  }))
}

async function keep(
  tx: Tx,
  ctx: Context,
  month: Month,
  unitIds: readonly string[],
  contents: readonly string[],
  at: Date,
): Promise<KeptSnapshot[]> {
  return tx.$queryRaw<KeptSnapshot[]>`
    INSERT INTO report_snapshots (tenant_id, unit_id, month, revision, unit_path, content, sha256, approved_by, approved_at)
    SELECT r.tenant_id, r.unit_id, r.month,
           1 + coalesce((SELECT max(s.revision) FROM report_snapshots s
                         WHERE s.tenant_id = r.tenant_id AND s.unit_id = r.unit_id AND s.month = r.month), 0),
           r.unit_path, n.content, n.sha256, ${ctx.userId}::uuid, ${at}::timestamptz
    FROM unnest(${unitIds}::uuid[], ${contents}::text[], ${contents.map(snapshotHash)}::text[])
         AS n(unit_id, content, sha256)
    JOIN month_reports r ON r.tenant_id = ${ctx.tenantId}::uuid AND r.unit_id = n.unit_id AND r.month = ${month}
    WHERE r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi}
    RETURNING unit_id AS "unitId", revision, sha256`
}

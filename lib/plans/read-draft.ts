import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { DraftCell } from '@/lib/plans/rules/compose-assignment'
import type { ScopedUnit } from '@/lib/units/internal'

/** A decision in the making. */
export interface Draft {
  version: number
  baseRevision: number
  changedBy: string
  /** ISO instant. */
  changedAt: string
  cells: StoredDraftCell[]
}

export type StoredDraftCell = DraftCell & {
  forId: string
  indicator: string
  changedBy: string
  changedAt: string
}

/** The draft of an issuer with its cells, or null. It is the issuer's alone: ask only for the context's own unit. */
export async function readDraft(
  tx: Tx,
  ctx: Context,
  planId: string,
  issuer: ScopedUnit,
): Promise<Draft | null> {
  const rows = await tx.$queryRaw<DraftRow[]>`
    SELECT d.version AS "draftVersion", d.base_revision AS "baseRevision", coalesce(w.display_name, '') AS "draftBy",
           d.changed_at AS "draftAt", t.for_id AS "forId", t.indicator, t.comparison, t.target::float8 AS target,
           t.threshold, t.derived, t.phasing, t.weights, t.version, t.explanation,
           coalesce(c.display_name, '') AS "changedBy", t.changed_at AS "changedAt"
    FROM plan_drafts d
    LEFT JOIN tenant_users w ON w.tenant_id = d.tenant_id AND w.user_id = d.changed_by
    LEFT JOIN plan_draft_targets t ON t.tenant_id = d.tenant_id AND t.plan_id = d.plan_id AND t.issuer_id = d.issuer_id
    LEFT JOIN tenant_users c ON c.tenant_id = t.tenant_id AND c.user_id = t.changed_by
    WHERE d.tenant_id = ${ctx.tenantId}::uuid AND d.plan_id = ${planId}::uuid AND d.issuer_id = ${issuer.id}::uuid
      AND d.issuer_path >= ${ctx.scope.lo} AND d.issuer_path < ${ctx.scope.hi}`
  const [head] = rows
  if (!head) return null
  return {
    version: head.draftVersion,
    baseRevision: head.baseRevision,
    changedBy: head.draftBy,
    changedAt: head.draftAt.toISOString(),
    cells: rows.flatMap(({ draftVersion: _, baseRevision: __, draftBy: ___, draftAt: ____, ...cell }) =>
      cell.forId === null ? [] : [{ ...cell, forId: cell.forId, changedAt: cell.changedAt.toISOString() }],
    ),
  }
}

type DraftRow = Omit<StoredDraftCell, 'forId' | 'changedAt'> & {
  draftVersion: number
  baseRevision: number
  draftBy: string
  draftAt: Date
  /** Null in the one row of a draft without cells. */
  forId: string | null
  changedAt: Date
}

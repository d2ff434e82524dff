import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { DraftCell } from '@/lib/plans/rules/compose-assignment'
import type { ScopedUnit } from '@/lib/units/internal'
import type { FoundPlan } from './find-plan'
import { readDraft, type Draft } from './read-draft'
import { toTenants, type ReceiverName } from './read-receivers'

/** What is being edited; the caller holds the issuer's lock. */
export interface EditedDraft {
  plan: FoundPlan
  issuer: ScopedUnit
  receivers: ReceiverName[]
  draft: Draft
  /** The version that a screen can have seen: 0 where the draft was begun just now. */
  seen: number
}

/**
 * The issuer's draft, begun where there is none: with what its last decision gave to those who receive today, each
 * cell at version 0.
 */
export async function openDraft(
  tx: Tx,
  ctx: Context,
  asked: Pick<EditedDraft, 'plan' | 'issuer' | 'receivers'>,
): Promise<EditedDraft> {
  const { plan, issuer, receivers } = asked
  const known = await readDraft(tx, ctx, plan.id, issuer)
  if (known) return { ...asked, draft: known, seen: known.version }
  await beginDraft(tx, ctx, plan, issuer, receivers)
  const draft = await readDraft(tx, ctx, plan.id, issuer)
  if (!draft) throw new DomainError('conflict')
  return { ...asked, draft, seen: 0 }
}

/** What the draft becomes: cells with a new version, and the draft's own. */
export type DraftWrite = DraftCell & { forId: string; indicator: string }

/** Writes cells in one statement and counts the draft up; gives its new version. Nothing written begins no draft. */
export async function writeDraft(
  tx: Tx,
  ctx: Context,
  { plan, issuer, draft, seen }: EditedDraft,
  writes: readonly DraftWrite[],
  at: Date,
): Promise<number> {
  if (writes.length === 0) {
    if (seen === 0) await removeDraft(tx, ctx, plan.id, issuer)
    return seen
  }
  await tx.$executeRaw`
    INSERT INTO plan_draft_targets AS t (tenant_id, plan_id, issuer_id, issuer_path, for_id, indicator, comparison,
      target, threshold, derived, phasing, weights, explanation, version, changed_by, changed_at)
    SELECT ${ctx.tenantId}::uuid, ${plan.id}::uuid, ${issuer.id}::uuid, ${issuer.path}, w.for_id, w.indicator, w.comparison,
           w.target::numeric, w.threshold, w.derived, w.phasing, w.weights::int[], w.explanation, w.version,
           ${ctx.userId}::uuid, ${at}::timestamptz
    FROM unnest(${writes.map(({ forId }) => forId)}::uuid[], ${writes.map(({ indicator }) => indicator)}::text[],
                ${writes.map(({ comparison }) => comparison)}::text[],
                ${writes.map(({ target }) => (target === null ? null : String(target)))}::text[],
                ${writes.map(({ threshold }) => threshold)}::int[], ${writes.map(({ derived }) => derived)}::boolean[],
                ${writes.map(({ phasing }) => phasing)}::text[],
                ${writes.map(({ weights }) => `{${weights.join(',')}}`)}::text[],
                ${writes.map(({ explanation }) => explanation)}::text[], ${writes.map(({ version }) => version)}::int[])
         AS w(for_id, indicator, comparison, target, threshold, derived, phasing, weights, explanation, version)
    ON CONFLICT (tenant_id, plan_id, issuer_id, for_id, indicator) DO UPDATE SET
      comparison = excluded.comparison, target = excluded.target, threshold = excluded.threshold,
      derived = excluded.derived, phasing = excluded.phasing, weights = excluded.weights,
      explanation = excluded.explanation, version = excluded.version, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`
  await tx.$executeRaw`
    UPDATE plan_drafts SET version = version + 1, changed_by = ${ctx.userId}::uuid, changed_at = ${at}::timestamptz
    WHERE tenant_id = ${ctx.tenantId}::uuid AND plan_id = ${plan.id}::uuid AND issuer_id = ${issuer.id}::uuid
      AND issuer_path >= ${ctx.scope.lo} AND issuer_path < ${ctx.scope.hi}`
  return draft.version + 1
}

/** Throws the draft away with its cells. */
export async function removeDraft(tx: Tx, ctx: Context, planId: string, issuer: ScopedUnit): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM plan_drafts
    WHERE tenant_id = ${ctx.tenantId}::uuid AND plan_id = ${planId}::uuid AND issuer_id = ${issuer.id}::uuid
      AND issuer_path >= ${ctx.scope.lo} AND issuer_path < ${ctx.scope.hi}`
}

async function beginDraft(
  tx: Tx,
  ctx: Context,
  plan: FoundPlan,
  issuer: ScopedUnit,
  receivers: readonly ReceiverName[],
): Promise<void> {
  const keys = { tenant: ctx.tenantId, plan: plan.id, issuer: issuer.id }
  await tx.$executeRaw`
    INSERT INTO plan_drafts (tenant_id, plan_id, issuer_id, issuer_path, base_revision, version, changed_by)
    SELECT ${keys.tenant}::uuid, ${keys.plan}::uuid, ${keys.issuer}::uuid, ${issuer.path}, coalesce(max(r.revision), 0),
           0, ${ctx.userId}::uuid
    FROM plan_revisions r
    WHERE r.tenant_id = ${keys.tenant}::uuid AND r.plan_id = ${keys.plan}::uuid AND r.issuer_id = ${keys.issuer}::uuid`
  const forIds = receivers.map(({ forId }) => forId)
  await tx.$executeRaw`
    INSERT INTO plan_draft_targets (tenant_id, plan_id, issuer_id, issuer_path, for_id, indicator, comparison, target,
      threshold, derived, phasing, weights, explanation, version, changed_by)
    SELECT d.tenant_id, d.plan_id, d.issuer_id, d.issuer_path, g.unit_id, g.indicator, g.comparison, g.target,
           g.threshold, g.derived, g.phasing, g.weights, g.explanation, 0, d.changed_by
    FROM plan_drafts d
    JOIN plan_targets g ON g.tenant_id = d.tenant_id AND g.plan_id = d.plan_id AND g.issuer_id = d.issuer_id
      AND g.revision = d.base_revision
    WHERE d.tenant_id = ${keys.tenant}::uuid AND d.plan_id = ${keys.plan}::uuid AND d.issuer_id = ${keys.issuer}::uuid
      AND g.unit_id = ANY(${forIds}::uuid[]) AND g.unit_path >= ${ctx.scope.lo} AND g.unit_path < ${ctx.scope.hi}`
  if (!toTenants(ctx)) return
  await tx.$executeRaw`
    INSERT INTO plan_draft_targets (tenant_id, plan_id, issuer_id, issuer_path, for_id, indicator, comparison, target,
      threshold, version, changed_by)
    SELECT d.tenant_id, d.plan_id, d.issuer_id, d.issuer_path, g.target_tenant, g.indicator, g.comparison, g.target,
           g.threshold, 0, d.changed_by
    FROM plan_drafts d
    JOIN plan_tenant_targets g ON g.tenant_id = d.tenant_id AND g.plan_id = d.plan_id AND g.revision = d.base_revision
    WHERE d.tenant_id = ${keys.tenant}::uuid AND d.plan_id = ${keys.plan}::uuid AND d.issuer_id = ${keys.issuer}::uuid
      AND g.target_tenant = ANY(${forIds}::uuid[])`
}

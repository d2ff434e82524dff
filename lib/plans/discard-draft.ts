import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockIssuer } from './find-plan'
import { removeDraft } from './keep-draft'
import { readDraft } from './read-draft'
import { discardDraftInput } from './schemas'

/**
 * Throws the own unit's draft away; what was decided stays.
 * @throws DomainError not_found without such a plan; forbidden; conflict when the draft was changed or is gone
 */
export async function discardDraft({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ draftVersion: 0 }> {
  const wish = parseInput(discardDraftInput, input)
  return withScope(ctx, async (tx) => {
    const { plan, issuer } = await lockIssuer(tx, ctx, wish.plan)
    requireCapability(ctx, 'plans.assign')
    const draft = await readDraft(tx, ctx, plan.id, issuer)
    if (draft?.version !== wish.draftVersion) throw new DomainError('conflict', 'plan_draft_changed')
    await removeDraft(tx, ctx, plan.id, issuer)
    await audit(tx, ctx, {
      ...{ act: 'plan.draft_discarded', subjectKind: 'plan', subjectId: plan.id, unitPath: issuer.path },
      details: { cells: draft.cells.length },
    })
    return { draftVersion: 0 }
  })
}

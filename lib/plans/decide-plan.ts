import 'server-only'
import type { z } from 'zod'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, type FieldProblems } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockIssuer } from './find-plan'
import { removeDraft } from './keep-draft'
import { readAssignment } from './read-assignment'
import { readDraft } from './read-draft'
import { readShapes } from './read-shapes'
import { decidePlanInput } from './schemas'
import type { AssignmentView, DecidePlanView } from './views'
import { writeRevision } from './write-revision'

type Wish = z.output<typeof decidePlanInput>

/**
 * Makes the own unit's draft a decision: its targets hold from the day it is dated, and what was printed before
 * that day can be printed again. Phasing by last year is worked out now and kept.
 * @throws DomainError not_found without such a plan; forbidden; conflict when the draft was changed or decided
 * meanwhile; not_ready without a target and while a slip of scale is neither changed nor explained; invalid_input
 * for a day to come or before the last decision, and without a reason from the second one on
 */
export async function decidePlan({ ctx, input }: { ctx: Context; input: unknown }): Promise<DecidePlanView> {
  const wish = parseInput(decidePlanInput, input)
  return withScope(ctx, async (tx) => {
    const { plan, issuer } = await lockIssuer(tx, ctx, wish.plan)
    requireCapability(ctx, 'plans.assign')
    const answered = await findAnswer<DecidePlanView>(tx, ctx, wish.key)
    if (answered) return answered
    const draft = await readDraft(tx, ctx, plan.id, issuer)
    if (draft?.version !== wish.draftVersion) throw new DomainError('conflict', 'plan_draft_changed')

    const assignment = await readAssignment(tx, ctx, plan, issuer)
    checkWish(wish, ctx, assignment)
    const shapes = await readShapes(tx, ctx, { plan, issuer, assignment })
    const revision = { number: draft.baseRevision + 1, ...wish }
    const targets = await writeRevision(tx, ctx, { plan, issuer, assignment, revision, shapes })
    if (targets === 0) throw new DomainError('not_ready', 'plan_without_targets')
    await removeDraft(tx, ctx, plan.id, issuer)

    const answer: DecidePlanView = { revision: revision.number, decidedOn: wish.decidedOn, targets }
    await audit(tx, ctx, {
      ...{ act: 'plan.decided', subjectKind: 'plan', subjectId: plan.id, unitPath: issuer.path },
      details: { ...answer, decisionNumber: wish.decisionNumber },
    })
    await keepAnswer(tx, ctx, wish.key, 'plan.decided', answer)
    return answer
  })
}

function checkWish(wish: Wish, ctx: Context, { revisions, findings }: AssignmentView): void {
  const problems: Record<string, FieldProblems[string]> = {}
  const last = revisions[0]
  if (wish.decidedOn > ctx.today) problems['decidedOn'] = 'day_to_come'
  else if (last && wish.decidedOn < last.decidedOn) problems['decidedOn'] = 'before_last_decision'
  if (last && wish.reason === null) problems['reason'] = 'reason'
  if (Object.keys(problems).length > 0) {
    throw new DomainError('invalid_input', 'invalid_input', {}, problems)
  }
  const refusing = findings.filter(({ severity }) => severity === 'refuse')
  if (refusing.length > 0) throw new DomainError('not_ready', 'plan_has_slips', { count: refusing.length })
}

import type { ClientBase } from 'pg'
import type { PlanDraft, UnitDraft } from '@/prisma/seed/model/world'
import { insertRows } from '@/prisma/seed/builders/insert-rows'

/** Inserts plans with every version of their targets. */
export async function insertPlans(
  client: ClientBase,
  tenantId: string,
  plans: readonly PlanDraft[],
  top: UnitDraft,
): Promise<void> {
  await insertRows<PlanDraft>(
    client,
    'plans',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      kind: ['text', ({ kind }) => kind],
      title: ['text', ({ title }) => title],
      from_month: ['int', ({ from }) => from],
      through_month: ['int', ({ through }) => through],
      owner_id: ['uuid', () => top.id],
      owner_path: ['text', () => top.path],
    },
    plans,
  )
  const revisions = plans.flatMap(({ id, revisions }) =>
    revisions.map((revision, index) => ({ planId: id, revision: index + 1, ...revision })),
  )
  await insertRows<(typeof revisions)[number]>(
    client,
    'plan_revisions',
    tenantId,
    {
      plan_id: ['uuid', ({ planId }) => planId],
      issuer_id: ['uuid', () => top.id],
      issuer_path: ['text', () => top.path],
      revision: ['int', ({ revision }) => revision],
      decided_on: ['date', ({ decidedOn }) => decidedOn],
      decision_number: ['text', ({ decisionNumber }) => decisionNumber],
      reason: ['text', ({ reason }) => reason],
    },
    revisions,
  )
  const targets = revisions.flatMap(({ planId, revision, targets }) =>
    targets.map((target) => ({ planId, revision, ...target })),
  )
  await insertRows<(typeof targets)[number]>(
    client,
    'plan_targets',
    tenantId,
    {
      plan_id: ['uuid', ({ planId }) => planId],
      issuer_id: ['uuid', () => top.id],
      revision: ['int', ({ revision }) => revision],
      unit_id: ['uuid', ({ unit }) => unit.id],
      indicator: ['text', ({ indicator }) => indicator],
      unit_path: ['text', ({ unit }) => unit.path],
      comparison: ['text', ({ comparison }) => comparison],
      target: ['numeric', ({ target }) => target],
      threshold: ['int', ({ threshold }) => threshold],
      derived: ['boolean', ({ derived }) => derived],
    },
    targets,
  )
}

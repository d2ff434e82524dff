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
      owner_id: ['uuid', ({ owner = top }) => owner.id],
      owner_path: ['text', ({ owner = top }) => owner.path],
    },
    plans,
  )
  const revisions = plans.flatMap(({ id, revisions }) =>
    revisions.map(({ issuer = top, ...revision }, index) => ({
      ...{ planId: id, issuer, ...revision },
      revision: 1 + revisions.slice(0, index).filter((earlier) => (earlier.issuer ?? top) === issuer).length,
    })),
  )
  await insertRows<(typeof revisions)[number]>(
    client,
    'plan_revisions',
    tenantId,
    {
      plan_id: ['uuid', ({ planId }) => planId],
      issuer_id: ['uuid', ({ issuer }) => issuer.id],
      issuer_path: ['text', ({ issuer }) => issuer.path],
      revision: ['int', ({ revision }) => revision],
      decided_on: ['date', ({ decidedOn }) => decidedOn],
      decision_number: ['text', ({ decisionNumber }) => decisionNumber],
      reason: ['text', ({ reason }) => reason],
    },
    revisions,
  )
  const targets = revisions.flatMap(({ planId, issuer, revision, targets }) =>
    targets.map((target) => ({ planId, issuer, revision, ...target })),
  )
  await client.query(
    `INSERT INTO plan_targets (tenant_id, plan_id, issuer_id, revision, unit_id, unit_path, indicator, comparison, target,
                               threshold, derived, phasing, weights)
     SELECT $1, t.* FROM jsonb_to_recordset($2) AS t(plan_id uuid, issuer_id uuid, revision int, unit_id uuid, unit_path text,
       indicator text, comparison text, target numeric, threshold int, derived boolean, phasing text, weights int[])`,
    [
      tenantId,
      JSON.stringify(
        targets.map(({ planId, issuer, unit, weights = [], ...target }) => ({
          ...target,
          ...{ plan_id: planId, issuer_id: issuer.id, unit_id: unit.id, unit_path: unit.path, weights },
          phasing: weights.length > 0 ? 'own' : 'even',
        })),
      ),
    ],
  )
}

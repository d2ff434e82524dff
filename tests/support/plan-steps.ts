import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { createPlan } from '@/lib/plans/create-plan'
import { decidePlan } from '@/lib/plans/decide-plan'
import { getAssignment } from '@/lib/plans/get-assignment'
import { recordTargets } from '@/lib/plans/record-targets'
import type { CreatePlanInput, TargetEdit } from '@/lib/plans/schemas'
import type { RecordTargetsView } from '@/lib/plans/views'

/** Begins a plan and gives its id. */
export async function newPlan(
  ctx: Context,
  plan: Pick<CreatePlanInput, 'kind' | 'title' | 'from' | 'through'>,
): Promise<string> {
  const { id } = await createPlan({ ctx, input: { key: uuidv7(), ...plan } })
  return id
}

/** Writes cells of the draft over the versions that stand there. */
export async function writeTargets(
  ctx: Context,
  plan: string,
  cells: readonly Omit<TargetEdit, 'baseVersion'>[],
): Promise<RecordTargetsView> {
  const { rows } = await getAssignment({ ctx, input: { plan } })
  return recordTargets({
    ctx,
    input: {
      ...{ key: uuidv7(), plan },
      cells: cells.map((cell) => ({
        ...cell,
        baseVersion: rows.find(({ code }) => code === cell.for)?.cells[cell.indicator]?.version ?? 0,
      })),
    },
  })
}

/** Decides the draft as it stands. */
export async function decide(
  ctx: Context,
  plan: string,
  decision: { decidedOn: string; decisionNumber?: string; reason?: string },
): Promise<number> {
  const { draft } = await getAssignment({ ctx, input: { plan } })
  const { revision } = await decidePlan({
    ctx,
    input: { key: uuidv7(), plan, draftVersion: draft?.version, decisionNumber: '01-QĐ', ...decision },
  })
  return revision
}

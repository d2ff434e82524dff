import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { readPipelinePotential } from '@/lib/employers/founding/read-pipeline-potential'
import { lastDueMonth } from '@/lib/plans/rules/default-through'
import { assignmentCells, assignmentColumn } from '@/lib/plans/rules/compose-assignment'
import { lastYearOf } from '@/lib/plans/rules/phasing-weights'
import { targetFindings } from '@/lib/plans/rules/target-findings'
import type { ScopedUnit } from '@/lib/units/internal'
import { handsDown, type FoundPlan } from './find-plan'
import { readAskedIndicators } from './read-asked-indicators'
import { readDraft, type Draft } from './read-draft'
import { readGivenTargets } from './read-given-targets'
import { readIssued } from './read-issued'
import { readNationAsks } from './read-nation-asks'
import { readReceiverSums } from './read-receiver-sums'
import { readReceivers, toTenants, unitsBelow } from './read-receivers'
import type { AssignmentView } from './views'

/** What one issuer hands down in one plan, from set-based statements; the draft only to the issuer itself. */
export async function readAssignment(
  tx: Tx,
  ctx: Context,
  plan: FoundPlan,
  issuer: ScopedUnit,
): Promise<AssignmentView> {
  const receivers = await readReceivers(tx, ctx, plan, issuer)
  const catalogue = await readAskedIndicators(tx, ctx, unitsBelow(receivers))
  const through = Math.min(Math.max(lastDueMonth(ctx), plan.from), plan.through)
  const lastYear = lastYearOf(plan)
  const sums = await readReceiverSums(tx, ctx, {
    ...{ receivers, indicators: catalogue, lastYear, soFar: { from: plan.from, through } },
  })
  const given = await readGivenTargets(tx, ctx, { plan, issuer, receivers })
  const draft = issuer.id === ctx.unitId ? await readDraft(tx, ctx, plan.id, issuer) : null
  const revisions = await readIssued(tx, ctx, plan.id, issuer)
  const asks = issuer.rank === 'top' && !toTenants(ctx) ? await readNationAsks(tx, ctx.today) : []
  const potential = await readPipelinePotential(tx, ctx, issuer, ctx.today, 'unions')

  const drafted = draft && cellsOf(draft)
  const filled = receivers.map((receiver) => {
    const ownSums = sums(receiver)
    return {
      ...{ forId: receiver.forId, code: receiver.code, name: receiver.name, own: receiver.own },
      rank: receiver.rank,
      workers: ownSums.soFar('LD_TONG')?.amount ?? null,
      pipeline: potential.get(receiver.forId) ?? null,
      cells: assignmentCells({ forId: receiver.forId, ...ownSums }, catalogue, {
        decided: given.decided,
        draft: drafted,
      }),
    }
  })
  const columns = catalogue
    .map((indicator) => ({
      plannable: indicator.plannable,
      ...assignmentColumn(indicator, {
        rows: filled,
        received: plan.ownerId === issuer.id ? null : given.received(indicator.code),
        fromNation:
          asks.find((ask) => ask.indicator === indicator.code && ask.through === plan.through)?.target ??
          null,
      }),
    }))
    .flatMap(({ plannable, ...column }) => (plannable || column.used ? [column] : []))
  const forIds = new Map(receivers.map(({ code, forId }) => [code, forId]))
  return {
    federation: ctx.tenantCode,
    today: ctx.today,
    plan: {
      ...{ id: plan.id, kind: plan.kind, title: plan.title, from: plan.from, through: plan.through },
      owner: plan.owner,
    },
    unit: { id: issuer.id, code: issuer.code, name: issuer.name, rank: issuer.rank },
    level: toTenants(ctx) ? 'tenants' : 'units',
    ...{ through, lastYear, revisions, columns, rows: filled },
    editable: mayHandDown(ctx, plan, issuer),
    draft: draft && {
      ...{ version: draft.version, baseRevision: draft.baseRevision },
      ...{ changedBy: draft.changedBy, changedAt: draft.changedAt },
    },
    findings: targetFindings({
      ...{ plan, columns, rows: filled },
      elsewhere: (code, indicator) => given.elsewhere(forIds.get(code) ?? '', indicator),
    }),
  }
}

/** Only whose unit it is hands down from it. */
export function mayHandDown(ctx: Context, plan: FoundPlan, unit: ScopedUnit): boolean {
  return unit.id === ctx.unitId && can(ctx, 'plans.assign') && handsDown(plan, unit)
}

function cellsOf(draft: Draft) {
  const cells = new Map(draft.cells.map((cell) => [`${cell.forId} ${cell.indicator}`, cell]))
  return (forId: string, indicator: string) => cells.get(`${forId} ${indicator}`) ?? null
}

import 'server-only'
import { flowCodes } from '@/lib/figures/rules/aggregate'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { areWeightsFor } from '@/lib/plans/rules/phasing-weights'
import { lockIssuer } from './find-plan'
import { openDraft, writeDraft } from './keep-draft'
import { readAskedIndicators } from './read-asked-indicators'
import { readReceivers, unitsBelow } from './read-receivers'
import { setPhasingInput } from './schemas'
import type { SetPhasingView } from './views'

/**
 * Spreads the targets of flows over the months of the plan, for all who receive: evenly, as the year before, or
 * by own weights. A stock and a rate go straight from where they stood to their target, and have no phasing.
 * @throws DomainError not_found without such a plan; forbidden; conflict when the draft was changed meanwhile;
 * invalid_input for what is no flow, and for weights that are not one a month
 */
export async function setPhasing({ ctx, input }: { ctx: Context; input: unknown }): Promise<SetPhasingView> {
  const wish = parseInput(setPhasingInput, input)
  return withScope(ctx, async (tx) => {
    const { plan, issuer } = await lockIssuer(tx, ctx, wish.plan)
    requireCapability(ctx, 'plans.assign')
    const weights = wish.spread.phasing === 'own' ? wish.spread.weights : []
    if (wish.spread.phasing === 'own' && !areWeightsFor(plan, weights)) {
      throw new DomainError('invalid_input', 'phasing_weights', {}, { weights: 'invalid' })
    }
    const receivers = await readReceivers(tx, ctx, plan, issuer)
    const edited = await openDraft(tx, ctx, { plan, issuer, receivers })
    if (edited.seen !== wish.draftVersion) throw new DomainError('conflict')
    const catalogue = await readAskedIndicators(tx, ctx, unitsBelow(receivers))
    const flows = flowCodes(catalogue)
    if (!wish.indicators.every((code) => flows.has(code))) {
      throw new DomainError('invalid_input', 'phasing_of_flows', {}, { indicators: 'invalid' })
    }

    const writes = edited.draft.cells
      .filter(({ indicator }) => wish.indicators.includes(indicator))
      .map((cell) => ({ ...cell, phasing: wish.spread.phasing, weights, version: cell.version + 1 }))
    const draftVersion = await writeDraft(tx, ctx, edited, writes, now())
    await audit(tx, ctx, {
      ...{ act: 'plan.phased', subjectKind: 'plan', subjectId: plan.id, unitPath: issuer.path },
      details: { indicators: wish.indicators, phasing: wish.spread.phasing },
    })
    return { draftVersion, cells: writes.length }
  })
}

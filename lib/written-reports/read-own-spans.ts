import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { readTargets } from '@/lib/plans/read-targets'
import { chooseTerm } from '@/lib/plans/rules/choose-target'
import type { ScopedUnit } from '@/lib/units/internal'
import type { NewWrittenReportView } from './views'

const everyMonth = { from: 0, through: 999_912 }

/** The term that a unit has a plan for, and the campaigns that asked something of it, the latest first. */
export async function readOwnSpans(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
): Promise<Pick<NewWrittenReportView, 'term' | 'campaigns'>> {
  const targets = await readTargets(tx, ctx, unit, {
    ...{ span: everyMonth, indicatorsBelow: [], on: ctx.today },
  })
  const campaigns = new Map(
    targets.flatMap(({ kind, planId, title, from, through }) =>
      kind === 'campaign' ? [[planId, { id: planId, title, from, through }] as const] : [],
    ),
  )
  return {
    term: chooseTerm(targets, latestDueMonth(ctx.today, ctx.cutoffDay)),
    campaigns: [...campaigns.values()].sort((a, b) => b.from - a.from),
  }
}

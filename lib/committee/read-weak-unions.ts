import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { readRegisterSettings } from '@/lib/employers/read-register-settings'
import type { Month } from '@/lib/periods/rules/month'
import { lastDueMonth } from '@/lib/plans/rules/default-through'
import type { PathRange } from '@/lib/units/rules/unit-path'
import { readRunningTargets } from './read-running-targets'
import { readUnionFacts, type KnownUnion } from './read-union-facts'
import { behindPace, type RunningTarget } from './rules/behind-pace'
import { weakReasons, type WeakReason, type WeakSettings } from './rules/weak-union'

/** A union with the reasons why it is weak; none for one that does well. */
export type JudgedUnion = KnownUnion & { reasons: WeakReason[] }

export interface JudgedUnions {
  unions: JudgedUnion[]
  /** Of the units asked for besides. */
  targets: Map<string, RunningTarget[]>
  settings: WeakSettings
  /** The last month whose reports are all due: to its end results and silence are counted. */
  month: Month
}

/**
 * Every union within the ranges that exists today, judged. Of agreements and plans only what the reader may know.
 * Three statements.
 */
export async function readWeakUnions(
  tx: Tx,
  ctx: Context,
  ranges: readonly PathRange[],
  unitIds: readonly string[] = [],
): Promise<JudgedUnions> {
  const { today, cutoffDay, graceDays } = ctx
  const month = lastDueMonth({ today, cutoffDay, graceDays })
  const { leastMembers, silentMonths } = await readRegisterSettings(tx, ctx)
  const settings = { leastMembers, silentMonths }
  const known = await readUnionFacts(tx, ctx, ranges, { settings, month })
  const targets = can(ctx, 'plans.read')
    ? await readRunningTargets(tx, ctx, { month, ranges, unitIds })
    : new Map<string, RunningTarget[]>()
  const unions = known.map((union) => ({
    ...union,
    reasons: weakReasons({
      ...{ facts: union.facts, settings, month },
      behind: behindPace(targets.get(union.id) ?? [], month),
    }),
  }))
  return { unions, targets, settings, month }
}

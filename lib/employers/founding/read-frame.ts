import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { rangeOf } from '@/lib/units/rules/unit-path'
import { readCaseOwners } from './case-owners'
import type { CaseFilter } from './read-cases'
import type { FoundingFrameView, FoundingRightsView } from './views'

interface Asked {
  unit?: string | undefined
  owner?: string | undefined
  overdue: boolean
  q?: string | undefined
}

/** What the board and the list have in common: whose area, which cases, who can see to them. */
export async function readFrame(
  tx: Tx,
  ctx: Context,
  { unit: code, owner, overdue, q }: Asked,
): Promise<{ frame: FoundingFrameView; filter: CaseFilter }> {
  const unit = await findUnit(tx, ctx, code)
  return {
    frame: {
      unit: { code: unit.code, name: unit.name },
      filter: { unit: code ?? null, owner: owner ?? null, overdue, q: q ?? null },
      owners: await readCaseOwners(tx, ctx, unit.path),
      today: ctx.today,
      may: rightsOf(ctx),
    },
    filter: {
      range: rangeOf(unit.path),
      owner: owner === 'mine' ? ctx.userId : (owner ?? null),
      overdue,
      q: q ?? null,
    },
  }
}

/** What the reader may do with cases. */
export function rightsOf(ctx: Context): FoundingRightsView {
  return { record: can(ctx, 'employers.record'), recognise: can(ctx, 'unions.recognise') }
}

import 'server-only'
import type { AgreementListView, AgreementRowView } from '@/lib/agreements/views'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readRegisterSettings } from '@/lib/employers/read-register-settings'
import { searchedRange } from '@/lib/members/searched-range'
import { findUnit } from '@/lib/units/internal'
import { countAgreementsIn } from './count-agreements-in'
import { readAgreementPage } from './read-agreement-page'
import { listAgreementsInput } from './schemas'

const pageSize = 50

/**
 * Agreements of a unit's unions on a day: those in force, about to lapse, lapsed or all, the nearest end first (of
 * those that are past, the latest), paged by key in both directions; and how many there are of each. Four statements.
 */
export async function listAgreements({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AgreementListView> {
  const { unit: code, after, before, ...filter } = parseInput(listAgreementsInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'agreements.read')
    const range = searchedRange(ctx, unit.path)
    const on = filter.on ?? ctx.today
    const state = filter.state ?? 'in_force'
    const warningDays = filter.within ?? (await readRegisterSettings(tx, ctx)).lapseWarningDays
    const asked = { ...filter, range, on, state, warningDays, place: before ?? after ?? null }
    const backwards = before !== undefined
    const found = await readAgreementPage(tx, ctx, asked, { backwards, most: pageSize + 1 })
    const page = found.slice(0, pageSize)
    const rows = backwards ? page.reverse() : page
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      filter: { ...filter, state },
      on,
      warningDays,
      counts: await countAgreementsIn(tx, ctx, range, { on, warningDays }),
      rows,
      ...ends(rows, { more: found.length > pageSize, backwards, placed: asked.place !== null }),
      may: { record: can(ctx, 'agreements.record') },
      today: ctx.today,
    }
  })
}

/** Where the pages before and after begin. Whoever came from one side can go back there. */
function ends(
  rows: readonly AgreementRowView[],
  { more, backwards, placed }: { more: boolean; backwards: boolean; placed: boolean },
): Pick<AgreementListView, 'nextAfter' | 'previousBefore'> {
  return {
    nextAfter: (backwards ? placed : more) ? (rows.at(-1)?.id ?? null) : null,
    previousBefore: (backwards ? more : placed) ? (rows[0]?.id ?? null) : null,
  }
}

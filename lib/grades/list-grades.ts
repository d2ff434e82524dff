import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readRegisterSettings } from '@/lib/employers/read-register-settings'
import type { GradeListView, GradeRights, GradeRowView } from '@/lib/grades/views'
import { searchedRange } from '@/lib/members/searched-range'
import { findUnit } from '@/lib/units/internal'
import { countGradesIn } from './count-grades-in'
import { readGradePage } from './read-grade-page'
import { listGradesInput } from './schemas'

const pageSize = 100
/** Years that the list offers, before the present one. */
const yearsBack = 5

/**
 * A year's grading round of the unions of a unit: who is graded, how far each has come, and how many there are of
 * each; in Vietnamese order, paged by key in both directions. Four statements.
 */
export async function listGrades({ ctx, input }: { ctx: Context; input: unknown }): Promise<GradeListView> {
  const asked = parseInput(listGradesInput, input)
  const { unit: code, year: askedYear, after, before, ...filter } = asked
  const thisYear = Number(ctx.today.slice(0, 4))
  const year = askedYear ?? thisYear - 1
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'grades.read')
    const range = searchedRange(ctx, unit.path)
    const months = await readRegisterSettings(tx, ctx)
    const state = filter.state ?? 'due'
    const backwards = before !== undefined
    const place = before ?? after ?? null
    const found = await readGradePage(
      tx,
      ctx,
      { ...filter, state, range, year, months, place },
      { backwards, most: pageSize + 1 },
    )
    const page = found.slice(0, pageSize)
    const rows = backwards ? page.reverse() : page
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      year,
      years: yearsOffered(thisYear, year),
      filter: { ...filter, state },
      ...(await countGradesIn(tx, ctx, { range, year, months })),
      rows,
      ...ends(rows, { more: found.length > pageSize, backwards, placed: place !== null }),
      may: gradeRights(ctx),
      today: ctx.today,
    }
  })
}

/** What the asker may do in a round. */
export function gradeRights(ctx: Context): GradeRights {
  return {
    propose: can(ctx, 'grades.propose'),
    verify: can(ctx, 'grades.verify'),
    decide: can(ctx, 'grades.decide'),
  }
}

/** The years that can be looked at: the present one, those before it, and the one asked for. */
export function yearsOffered(thisYear: number, year: number): number[] {
  const offered = Array.from({ length: yearsBack + 1 }, (_, back) => thisYear - back)
  return [...new Set([...offered, year])].sort((a, b) => b - a)
}

/** Where the pages before and after begin. Whoever came from one side can go back there. */
function ends(
  rows: readonly GradeRowView[],
  { more, backwards, placed }: { more: boolean; backwards: boolean; placed: boolean },
): Pick<GradeListView, 'nextAfter' | 'previousBefore'> {
  return {
    nextAfter: (backwards ? placed : more) ? (rows.at(-1)?.unit.code ?? null) : null,
    previousBefore: (backwards ? more : placed) ? (rows[0]?.unit.code ?? null) : null,
  }
}

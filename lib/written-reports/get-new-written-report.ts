import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { findUnit } from '@/lib/units/internal'
import { readOwnSpans } from './read-own-spans'
import { newWrittenReportInput } from './schemas'
import type { NewWrittenReportView } from './views'

/** What the form for a new report begins with. Two statements. */
export async function getNewWrittenReport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<NewWrittenReportView> {
  const { unit: code } = parseInput(newWrittenReportInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'written_reports.write')
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      through: latestDueMonth(ctx.today, ctx.cutoffDay),
      latest: reportingMonthOf(ctx.today, ctx.cutoffDay),
      ...(await readOwnSpans(tx, ctx, unit)),
    }
  })
}

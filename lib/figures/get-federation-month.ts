import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { NO_SUM, parseFederationSnapshot, sameSum } from '@/lib/figures/rules/federation-snapshot'
import { findUnit } from '@/lib/units/internal'
import { listFormColumns } from './list-form-columns'
import { readReportHistory, revisionsOf } from './read-report-history'
import { reportInput } from './report-schemas'
import { readFederationMonths } from './report-snapshots'
import type { FederationMonthView } from './report-views'

/**
 * The totals of a federation's month as they are now, beside a revision kept when something in it was approved:
 * the latest, or the one asked for. Three statements beside the look-up.
 * @throws DomainError not_found for a union, and for a revision that there is not
 */
export async function getFederationMonth({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<FederationMonthView> {
  const { unit: code, month, revision } = parseInput(reportInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.read')
    if (unit.rank === 'grassroots') throw notFound()
    const [present] = await readFederationMonths(tx, ctx, month, [unit])
    const columns = await listFormColumns(tx, ctx)
    const history = await readReportHistory(tx, ctx, unit.id, month)

    const revisions = revisionsOf(history, 'totals').map(({ content, ...named }) => ({
      ...named,
      ...parseFederationSnapshot(content),
    }))
    const compared = revision ? revisions.find((one) => one.revision === revision) : revisions[0]
    if (revision && !compared) throw notFound()
    return {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      month,
      approvedReports: present?.approvedReports ?? 0,
      totals: columns.map(({ indicator, name, group, measure }) => {
        const sum = present?.sums[indicator] ?? NO_SUM
        const kept = compared ? (compared.sums[indicator] ?? NO_SUM) : null
        return {
          ...{ indicator, name, group, measure, kept },
          ...sum,
          differs: kept !== null && !sameSum(kept, sum),
        }
      }),
      revisions: revisions.map(({ revision, sha256, at, by, intact, approvedReports }) => ({
        ...{ revision, sha256, at, by, intact, approvedReports },
      })),
      comparedWith: compared?.revision ?? null,
    }
  })
}

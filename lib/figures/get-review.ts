import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { compareForReview } from '@/lib/figures/rules/review-order'
import { daysLeft, dueDate } from '@/lib/periods/rules/due-date'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { findUnit } from '@/lib/units/internal'
import { listReviewFederations } from './list-review-federations'
import { listReviewUnits } from './list-review-units'
import { reviewInput } from './report-schemas'
import type { ReviewCounts, ReviewUnit, ReviewView } from './report-views'

/**
 * Where the reports of a month stand below a unit, what needs the asker first. Without a month: the one that
 * is being reported now. Two statements beside the look-up.
 */
export async function getReview({ ctx, input }: { ctx: Context; input: unknown }): Promise<ReviewView> {
  const { unit: code, month: asked } = parseInput(reviewInput, input)
  const latest = latestDueMonth(ctx.today, ctx.cutoffDay)
  const month = asked ?? latest
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.read')
    const federations = await listReviewFederations(tx, ctx, unit, month)
    const units = await listReviewUnits(tx, ctx, unit, month, now())
    const dueOn = dueDate({ month, cutoffDay: ctx.cutoffDay, graceDays: ctx.graceDays })
    return {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      month,
      today: ctx.today,
      dueOn,
      daysLeft: daysLeft(ctx.today, dueOn),
      locked: federations.some(({ locked }) => locked),
      over: month <= latest,
      may: {
        submit: can(ctx, 'reports.submit'),
        approve: can(ctx, 'reports.approve'),
        return: can(ctx, 'reports.return'),
        lock: can(ctx, 'periods.lock') && ctx.unitRank === 'top' && ctx.reach !== 'unit',
      },
      counts: sumOf(unit.rank === 'grassroots' ? units.map(countsOf) : federations),
      federations:
        federations.length > 1 ? federations.filter(({ own, expected }) => !own || expected > 0) : [],
      units: units.sort(compareForReview(can(ctx, 'reports.approve') ? 'decides' : 'reports')),
    }
  })
}

const nothing: ReviewCounts = {
  ...{ expected: 0, submitted: 0, onTime: 0, draft: 0, waiting: 0 },
  ...{ returned: 0, approved: 0, correcting: 0, requests: 0 },
}

const names = Object.keys(nothing) as (keyof ReviewCounts)[]

function sumOf(rows: readonly ReviewCounts[]): ReviewCounts {
  const sums = { ...nothing }
  for (const row of rows) for (const name of names) sums[name] += row[name]
  return sums
}

/** A union is counted under its federation; its own page counts its own report. */
function countsOf({ state, expected, submittedOn, daysLate, correction }: ReviewUnit): ReviewCounts {
  return {
    expected: Number(expected),
    submitted: Number(submittedOn !== null),
    onTime: Number(submittedOn !== null && daysLate === 0),
    draft: Number(expected && state === 'draft'),
    waiting: Number(state === 'submitted'),
    returned: Number(state === 'returned'),
    approved: Number(state === 'approved'),
    correcting: Number(state === 'correcting'),
    requests: Number(correction === 'requested'),
  }
}

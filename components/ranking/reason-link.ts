import { explainHref } from '@/components/dashboard/dashboard-links'
import { viewHref } from '@/components/dashboard/view-links'
import { foundingHref } from '@/components/founding/founding-links'
import { planHref } from '@/components/plans/plan-links'
import { rankingAddress } from '@/components/ranking/ranking-links'
import { reportHref, reviewHref } from '@/components/reports/report-links'
import type { RankedUnit } from '@/lib/reports/rules/compose-ranking'
import type { LagReason } from '@/lib/reports/rules/lag-reasons'
import type { RankingView } from '@/lib/reports/views'

/** Where the figures of a reason can be looked at; null where this user may not. */
export function reasonLink(
  reason: LagReason,
  { code, grassroots }: Pick<RankedUnit, 'code' | 'grassroots'>,
  indicator: string,
  view: RankingView,
): string | null {
  const { federation, period, may, through } = view
  switch (reason.kind) {
    case 'no_reports':
    case 'missing_reports': {
      if (!may.openReports) return null
      const month = reason.kind === 'no_reports' ? (reason.months.at(-1) ?? through) : reason.lastMonth
      return (grassroots ? reportHref : reviewHref)(federation, code, month)
    }
    case 'no_pipeline':
      return may.openFounding ? foundingHref(federation, 'board', { unit: code }) : null
    case 'plan_changed':
      return may.openPlans ? planHref(federation, reason.planId, { unit: code, through }) : null
    case 'behind_since':
      return viewHref('overview', { ...rankingAddress(view), unit: code })
    case 'below_last_year':
      return period.lastYear === null
        ? null
        : explainHref({ federation, unit: code }, { indicator, span: period.lastYear })
  }
}

import { viewHref, type ViewAddress } from '@/components/dashboard/view-links'
import type { RankingView } from '@/lib/reports/views'

/** Where the ranking on the screen looks, for the other views and for its own links. */
export function rankingAddress(view: RankingView): ViewAddress {
  return {
    ...{ federation: view.federation, unit: view.unit.code, through: view.through },
    span: view.period.kindIsDefault ? undefined : view.period.kind,
    indicator: view.ranking?.total.code,
    decimals: view.decimals === 2 ? '2' : undefined,
    asOf: view.asOf ?? undefined,
  }
}

export function rankingHref(view: RankingView, change: Partial<ViewAddress> = {}): string {
  return viewHref('ranking', { ...rankingAddress(view), ...change })
}

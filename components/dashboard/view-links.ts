import type { Month } from '@/lib/periods/rules/month'
import { monthParam, yearOf } from '@/lib/periods/rules/month'
import type { SpanKind } from '@/lib/periods/rules/span'

/** The ways to look at results: one question each, the same unit and month. */
export const DASHBOARD_VIEWS = ['overview', 'wall', 'ranking', 'milestones', 'map', 'compare'] as const
export type DashboardViewName = (typeof DASHBOARD_VIEWS)[number]

/** Where and until when a view looks, and of what; what a view does not know it leaves aside. */
export type ViewAddress = {
  federation: string
  unit: string
  through: Month
  /** Left out where the view itself chooses it. */
  span?: SpanKind | undefined
  indicator?: string | undefined
  decimals?: '2' | undefined
  /** The day whose targets are shown, when it is not today. */
  asOf?: string | undefined
}

/** The address of a view, keeping the place and time of the one on the screen. */
export function viewHref(view: DashboardViewName, address: ViewAddress): string {
  const { federation, unit, through } = address
  const params = new URLSearchParams({ unit, year: String(yearOf(through)), through: monthParam(through) })
  for (const name of ['span', 'indicator', 'decimals', 'asOf'] as const) {
    const value = address[name]
    if (value !== undefined) params.set(name, value)
  }
  const path = view === 'overview' ? '' : `/${view}`
  return `/${federation}/dashboard${path}?${params.toString()}`
}

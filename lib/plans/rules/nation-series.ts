import type { Month } from '@/lib/periods/rules/month'
import { monthOf, yearOf } from '@/lib/periods/rules/month'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import type { MonthAmount } from '@/lib/plans/rules/measure'
import { sumOver } from '@/lib/plans/rules/measure'
import {
  companionOrder,
  countsPeople,
  hideSmallCells,
  type OrderedTenant,
} from '@/lib/plans/rules/small-cells'

/** By tenant and leaf, what each month added, oldest first. */
export type TenantMonths = (tenant: string, leaf: string) => readonly MonthAmount[]

/**
 * What each month added in all tenants together. An indicator of people has no months at all where the total of any
 * of them, from January or as it then stood, would tell of few in one tenant.
 */
export function nationSeries(
  indicators: readonly IndicatorSeries[],
  tenants: readonly OrderedTenant[],
  monthsOf: TenantMonths,
): IndicatorSeries[] {
  const order = companionOrder(tenants)
  return indicators.map((indicator) => {
    const all = tenants.map(({ code }) => monthsOf(code, indicator.code))
    const together = addedUp(all)
    const tells =
      countsPeople(indicator) && together.some(({ month }) => !totalShown(indicator.kind, all, month, order))
    return { ...indicator, months: tells ? [] : together }
  })
}

function totalShown(
  kind: IndicatorSeries['kind'],
  all: readonly (readonly MonthAmount[])[],
  month: Month,
  order: readonly number[],
): boolean {
  const span = { from: monthOf(yearOf(month), 1), through: month }
  const amounts = all.map((months) => sumOver(kind === 'flow' ? 'flow' : 'stock', months, span).amount)
  return hideSmallCells(amounts, order).total
}

function addedUp(all: readonly (readonly MonthAmount[])[]): MonthAmount[] {
  const sums = new Map<Month, MonthAmount>()
  for (const { month, amount, approved } of all.flat()) {
    const sum = sums.get(month)
    sums.set(month, {
      month,
      amount: (sum?.amount ?? 0) + amount,
      approved: (sum?.approved ?? 0) + approved,
    })
  }
  return [...sums.values()].sort((a, b) => a.month - b.month)
}

import type { Month } from '@/lib/periods/rules/month'
import { monthParam, yearOf } from '@/lib/periods/rules/month'
import type { Span, SpanKind } from '@/lib/periods/rules/span'
import type { UnitResults } from '@/lib/reports/views'

/** What the dashboard's address says. */
export type Address = {
  federation: string
  unit: string
  through: Month
  /** Left out where the page itself chose it. */
  span?: SpanKind | undefined
  indicator?: string | undefined
  sort?: string | undefined
  compare?: 'none' | undefined
  decimals?: '2' | undefined
  /** The day whose targets are shown, when it is not today. */
  asOf?: string | undefined
}

/** The address of what is on the screen, so that a link changes one thing and keeps the rest. */
export function addressOf(view: UnitResults): Address {
  const { federation, unit, through, period, chosen, sort, compared, decimals, asOf } = view
  return {
    ...{ federation, unit: unit.code, through },
    span: period.kindIsDefault ? undefined : period.kind,
    indicator: chosen ?? undefined,
    sort: sort ?? undefined,
    compare: compared ? undefined : 'none',
    decimals: decimals === 2 ? '2' : undefined,
    asOf: asOf ?? undefined,
  }
}

/** The dashboard; `change` replaces what it names. */
export function dashboardHref(address: Address, change: Partial<Address> = {}): string {
  const { federation, unit, through, ...shown } = { ...address, ...change }
  const params = new URLSearchParams({ unit, year: String(yearOf(through)), through: monthParam(through) })
  for (const name of ['span', 'indicator', 'sort', 'compare', 'decimals', 'asOf'] as const) {
    const value = shown[name]
    if (value !== undefined) params.set(name, value)
  }
  return `/${federation}/dashboard?${params.toString()}`
}

/** The cells behind a number of the dashboard. */
export function explainHref(
  { federation, unit }: Pick<Address, 'federation' | 'unit'>,
  { indicator, span, after }: { indicator: string; span: Span; after?: string | undefined },
): string {
  const params = new URLSearchParams({
    ...{ unit, indicator },
    ...{ from: monthParam(span.from), through: monthParam(span.through) },
  })
  if (after !== undefined) params.set('after', after)
  return `/${federation}/dashboard/explain?${params.toString()}`
}

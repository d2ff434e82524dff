import { monthParam, yearOf } from '@/lib/periods/rules/month'
import type { ComparisonView } from '@/lib/reports/comparison-views'

/** What is compared, as its address says it. */
export type Compared = {
  units: readonly string[]
  years: readonly number[]
  indicators: readonly string[]
  tree: ComparisonView['tree']
  decimals: 0 | 2
}

export type CompareAddress = Pick<ComparisonView, 'federation' | 'through'> & { unit: string } & Compared

export function compareAddress(view: ComparisonView): CompareAddress {
  const { federation, unit, through, units, years, indicators, tree, decimals } = view
  return {
    ...{ federation, through, years, tree, decimals, unit: unit.code },
    units: units.map(({ code }) => code),
    indicators: indicators.map(({ code }) => code),
  }
}

/** The address of a comparison; `change` replaces what it names. Commas stand as they are, for people read them. */
export function compareHref(address: CompareAddress, change: Partial<Compared> = {}): string {
  const { federation, unit, through, units, years, indicators, tree, decimals } = { ...address, ...change }
  const params = new URLSearchParams({ unit, year: String(yearOf(through)), through: monthParam(through) })
  if (tree === 'then') params.set('tree', tree)
  if (decimals === 2) params.set('decimals', '2')
  const lists = Object.entries({ units, years, indicators })
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `${name}=${list.map((item) => encodeURIComponent(item)).join(',')}`)
  return `/${federation}/dashboard/compare?${[params.toString(), ...lists].join('&')}`
}

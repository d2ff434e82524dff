import { monthParam, yearOf, type Month } from '@/lib/periods/rules/month'
import type { NationalView } from '@/lib/reports/national-views'

/** What the national page's address says. */
export type NationalAddress = {
  federation: string
  through: Month
  indicator?: string | undefined
  decimals?: '2' | undefined
}

/** The address of what is on the screen, so that a link changes one thing and keeps the rest. */
export function nationalAddressOf(view: NationalView): NationalAddress {
  const { federation, through, decimals, indicators, ranked } = view
  return {
    federation,
    through,
    indicator: indicators[ranked]?.code,
    decimals: decimals === 2 ? '2' : undefined,
  }
}

export function nationalHref(address: NationalAddress, change: Partial<NationalAddress> = {}): string {
  const { federation, through, ...shown } = { ...address, ...change }
  const params = new URLSearchParams({ year: String(yearOf(through)), through: monthParam(through) })
  for (const name of ['indicator', 'decimals'] as const) {
    const value = shown[name]
    if (value !== undefined) params.set(name, value)
  }
  return `/${federation}/national?${params.toString()}`
}

/** Where the national level has what a part of the overview shows: the same year and month, at its goal. */
export function nationalPartHref(federation: string, asked: Readonly<Record<string, string>>): string {
  const kept = Object.entries(asked).filter(([name]) => name === 'year' || name === 'through')
  const params = new URLSearchParams(kept).toString()
  return `/${federation}/national${params && `?${params}`}`
}

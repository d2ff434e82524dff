import type { UnitListView } from '@/lib/units/views'

type Listed = Pick<UnitListView, 'unit' | 'filters' | 'open'>

/** The record of one unit. */
export function profileHref(federation: string, unit: string): string {
  return `/${federation}/units/profile?${new URLSearchParams({ unit }).toString()}`
}

/** The list below a unit, without filters. */
export function listHref(federation: string, unit: string): string {
  return `/${federation}/units?${new URLSearchParams({ unit }).toString()}`
}

/** The same list with one branch opened or closed, at the same page of it. */
export function branchHref(federation: string, list: Listed, after: string | null, branch: string): string {
  const open = list.open.includes(branch)
    ? list.open.filter((code) => code !== branch)
    : [...list.open, branch]
  return addressOf(federation, { ...list, open }, after)
}

/** The same list, at another page of it. */
export function pageHref(federation: string, list: Listed, after: string | null): string {
  return addressOf(federation, list, after)
}

function addressOf(federation: string, { unit, filters, open }: Listed, after: string | null): string {
  const params = new URLSearchParams({ unit: unit.code })
  if (filters.q) params.set('q', filters.q)
  if (filters.rank) params.set('rank', filters.rank)
  if (filters.ownership) params.set('ownership', filters.ownership)
  if (filters.state !== 'active') params.set('state', filters.state)
  if (open.length > 0) params.set('open', open.join('.'))
  if (after) params.set('after', after)
  return `/${federation}/units?${params.toString()}`
}

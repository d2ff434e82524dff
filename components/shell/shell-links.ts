import type { NavKey } from '@/components/shell/shell-view'
import { monthParam, parseMonthParam, yearOf, type Month } from '@/lib/periods/rules/month'

/** Where and when a page looks: what a change of page keeps. */
export type Place = { unit: string | null; month: Month | null }

/** What of an address says where and when; the rest (a cell, a cursor, a filter) belongs to one unit's page. */
const PLACE_PARAMS = ['unit', 'month', 'year', 'through', 'span', 'indicator'] as const

/** The place an address stands for; the dashboard says its month as `through`. */
export function placeOf(pathname: string, current: URLSearchParams): Place {
  const { params } = spelledOut(pathname, current)
  return { unit: params.get('unit'), month: parseMonthParam(params.get('through') ?? params.get('month')) }
}

/** The address of one part of the product, at the same unit and month as far as the part has them. */
export function partHref(federation: string, part: NavKey, { unit, month }: Place): string {
  const params = new URLSearchParams()
  if (unit && part !== 'settings') params.set('unit', unit)
  if (month && part === 'dashboard') {
    params.set('year', String(yearOf(month)))
    params.set('through', monthParam(month))
  }
  if (month && (part === 'figures' || part === 'tasks')) params.set('month', monthParam(month))
  if (month && part === 'plans') params.set('year', String(yearOf(month)))
  return address(`/${federation}/${part}`, params)
}

/** The same page and period for another unit. */
export function withUnit(pathname: string, current: URLSearchParams, unit: string): string {
  const from = spelledOut(pathname, current)
  const params = new URLSearchParams()
  for (const name of PLACE_PARAMS) {
    const value = from.params.get(name)
    if (value !== null) params.set(name, value)
  }
  params.set('unit', unit)
  return address(from.pathname, params)
}

/** The same page for another month; the rest of the address stays. */
export function withMonth(pathname: string, current: URLSearchParams, month: Month): string {
  const from = spelledOut(pathname, current)
  const params = new URLSearchParams(from.params)
  if (partOf(pathname) === 'dashboard' || partOf(pathname) === 'national') {
    params.set('year', String(yearOf(month)))
    params.set('through', monthParam(month))
  } else if (partOf(pathname) === 'plans') {
    params.set('year', String(yearOf(month)))
  } else {
    params.set('month', monthParam(month))
  }
  return address(from.pathname, params)
}

/** The part of the product that an address is in: the second segment. */
export function partOf(pathname: string): string | undefined {
  return pathname.split('/')[2]
}

/** The entry of the menu that an address belongs to. */
export function menuEntryOf(pathname: string): string | undefined {
  const part = partOf(pathname)
  if (part === 'review') return 'tasks'
  return part === 'national' ? 'dashboard' : part
}

/** Pages of the roster that are of a unit; the others are of one member or one import, which a unit has not. */
const memberPages = new Set(['new', 'import', 'sub-units', 'transfers', 'duplicates', 'cards'])

/** Pages of the register of activities that are of a unit; any other is of one record. */
const activityPages = new Set(['new', 'agreements', 'grades', 'committee'])

/** An address that names unit and month in its path (`/review/ha-long/2024-06`), said as that of its list. */
function spelledOut(
  pathname: string,
  current: URLSearchParams,
): { pathname: string; params: URLSearchParams } {
  const [, federation, part, unit, month] = pathname.split('/')
  if (part === 'members' && unit && !memberPages.has(unit)) {
    return { pathname: `/${federation ?? ''}/members`, params: current }
  }
  if (part === 'activities' && unit && !activityPages.has(unit)) {
    return { pathname: `/${federation ?? ''}/activities`, params: current }
  }
  // Of the agreements, only the form of a new one is of a unit.
  if (part === 'activities' && unit === 'agreements' && month && month !== 'new') {
    return { pathname: `/${federation ?? ''}/activities/agreements`, params: current }
  }
  if (part !== 'review' || !unit) return { pathname, params: current }
  const params = new URLSearchParams({ unit, ...(month ? { month } : {}) })
  return { pathname: `/${federation ?? ''}/review`, params }
}

function address(pathname: string, params: URLSearchParams): string {
  const query = params.toString()
  return query ? `${pathname}?${query}` : pathname
}

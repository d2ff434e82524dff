import type { ActivityKind } from '@/lib/activities/rules/activity'
import type { ActivityListView } from '@/lib/activities/views'

export type ActivityFilter = ActivityListView['filter']

const filterNames = ['kind', 'from', 'through', 'q'] as const

/** The list of a unit with its filter, at its first page or at the one after or before a record. */
export function activitiesHref(
  federation: string,
  unit: string,
  filter: ActivityFilter = {},
  page: { after?: string | null; before?: string | null } = {},
): string {
  const params = new URLSearchParams({ unit })
  for (const name of filterNames) {
    const value = filter[name]
    if (value) params.set(name, value)
  }
  if (page.after) params.set('after', page.after)
  if (page.before) params.set('before', page.before)
  return `/${federation}/activities?${params.toString()}`
}

/** Whether the list shows less than all there is. */
export function isFiltered(filter: ActivityFilter): boolean {
  return filterNames.some((name) => filter[name] !== undefined)
}

export function activityHref(federation: string, id: string): string {
  return `/${federation}/activities/${id}`
}

export function newActivityHref(federation: string, unit: string, kind?: ActivityKind): string {
  return `/${federation}/activities/new?${new URLSearchParams({ unit, ...(kind ? { kind } : {}) }).toString()}`
}

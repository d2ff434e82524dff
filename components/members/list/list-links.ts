import type { MemberDirection, MemberSort } from '@/lib/members/member-list-schemas'
import type { MemberListView } from '@/lib/members/member-list-views'

export type ListFilter = MemberListView['filter']
export type FilterName = keyof ListFilter

/** What of a list stands in its address. */
export interface ListPlace {
  unit: string
  filter: ListFilter
  sort: MemberSort
  dir: MemberDirection
  size: number
}

/** In the order of the filter panel; `q` has its own field. */
export const filterNames = [
  'status',
  'sex',
  'ageFrom',
  'ageTo',
  'subUnit',
  'joinedFrom',
  'joinedTo',
  'incomplete',
] as const satisfies readonly FilterName[]

export function placeOf(list: MemberListView): ListPlace {
  const { unit, filter, sort, dir, size } = list
  return { unit: unit.code, filter, sort, dir, size }
}

/** The list at its first page, or at the page after or before a member; what goes without saying is left out. */
export function listHref(
  federation: string,
  { unit, filter, sort, dir, size }: ListPlace,
  page: { after?: string | null; before?: string | null } = {},
): string {
  const params = filterParams(filter)
  params.set('unit', unit)
  if (sort !== 'name') params.set('sort', sort)
  if (dir !== 'asc') params.set('dir', dir)
  if (size !== 50) params.set('size', String(size))
  if (page.after) params.set('after', page.after)
  if (page.before) params.set('before', page.before)
  return `/${federation}/members?${params.toString()}`
}

/** The filter as an address says it. */
export function filterParams(filter: ListFilter): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of ['q', ...filterNames] as const) {
    const value = filter[name]
    if (value === undefined || value === '' || (name === 'status' && value === 'living')) continue
    params.set(name, String(value))
  }
  return params
}

/** The same list without one of its filters; ages and days go in pairs. */
export function withoutFilter(filter: ListFilter, name: FilterName): ListFilter {
  const gone: readonly FilterName[] =
    name === 'ageFrom' || name === 'ageTo'
      ? ['ageFrom', 'ageTo']
      : name === 'joinedFrom' || name === 'joinedTo'
        ? ['joinedFrom', 'joinedTo']
        : [name]
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !gone.includes(key as FilterName)))
}

/** The filters in force, each pair once: what the chips show. */
export function shownFilters(filter: ListFilter): FilterName[] {
  const params = filterParams(filter)
  return filterNames.filter((name) => {
    if (name === 'ageTo') return params.has('ageTo') && !params.has('ageFrom')
    if (name === 'joinedTo') return params.has('joinedTo') && !params.has('joinedFrom')
    return params.has(name)
  })
}

/** A filter kept under a name, opened for a unit. */
export function savedFilterHref(federation: string, unit: string, query: string): string {
  const params = new URLSearchParams(query)
  params.set('unit', unit)
  return `/${federation}/members?${params.toString()}`
}

import type { EmployerFilter, EmployerSort } from '@/lib/employers/schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** What of the list stands in its address. */
export interface EmployerListPlace {
  unit?: string | undefined
  filter?: EmployerFilter
  sort?: EmployerSort
  size?: number
  after?: string | null
  before?: string | null
}

/** In the order of the filter panel; `q` has its own field. */
export const filterNames = [
  'union',
  'sizeFrom',
  'sizeTo',
  'ownership',
  'industry',
  'state',
  'on',
] as const satisfies readonly (keyof EmployerFilter)[]

export type EmployerFilterName = (typeof filterNames)[number]

/** The list; what goes without saying is left out of the address. */
export function employersHref(federation: string, place: EmployerListPlace = {}): string {
  const { unit, filter = {}, sort = 'name', size = 50, after, before } = place
  const said = ['q', ...filterNames].map((name) => {
    const value = filter[name as keyof EmployerFilter]
    return [name, value === undefined || (name === 'state' && value === 'open') ? '' : String(value)] as const
  })
  return address(`/${federation}/employers`, {
    unit,
    ...Object.fromEntries(said),
    sort: sort === 'name' ? null : sort,
    size: size === 50 ? null : String(size),
    after,
    before,
  })
}

/** The filters in force; a range of sizes is one. */
export function shownFilters(filter: EmployerFilter): EmployerFilterName[] {
  return filterNames.filter((name) => {
    const value = filter[name]
    if (value === undefined || value === 'open') return false
    return name !== 'sizeTo' || filter.sizeFrom === undefined
  })
}

/** The same filter without one of its parts; a range of sizes goes as a whole. */
export function withoutFilter(filter: EmployerFilter, name: EmployerFilterName): EmployerFilter {
  const gone: readonly string[] = name === 'sizeFrom' || name === 'sizeTo' ? ['sizeFrom', 'sizeTo'] : [name]
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !gone.includes(key)))
}

export function employerHref(federation: string, id: string): string {
  return `/${federation}/employers/${id}`
}

export function editEmployerHref(federation: string, id: string): string {
  return `${employerHref(federation, id)}/edit`
}

export function newEmployerHref(federation: string, unit?: string): string {
  return address(`/${federation}/employers/new`, { unit })
}

export interface CoveragePlace {
  unit?: string
  on?: CalendarDate
  threshold?: number
}

export function coverageHref(federation: string, { unit, on, threshold }: CoveragePlace = {}): string {
  return address(`/${federation}/employers/coverage`, {
    unit,
    on,
    threshold: threshold === undefined ? null : String(threshold),
  })
}

function address(path: string, params: Readonly<Record<string, string | null | undefined>>): string {
  const said = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(said).toString()
  return query ? `${path}?${query}` : path
}

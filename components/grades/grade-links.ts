import type { GradeListView } from '@/lib/grades/views'

/** What of a round stands in its address. */
export interface RoundPlace {
  unit: { code: string }
  year: number
  filter?: Partial<GradeListView['filter']>
}

/** A year's round of a unit; what goes without saying is left out. */
export function gradesHref(
  federation: string,
  { unit, year, filter = {} }: RoundPlace,
  page: { after?: string; before?: string } = {},
): string {
  const { state, ...rest } = filter
  return address(`/${federation}/activities/grades`, {
    unit: unit.code,
    year,
    state: state === 'due' ? undefined : state,
    ...rest,
    ...page,
  })
}

/** One union's grade of a year. */
export function gradeHref(federation: string, unit: string, year: number): string {
  return address(`/${federation}/activities/grades/union`, { unit, year })
}

function address(path: string, params: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(params).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return `${path}?${new URLSearchParams(said).toString()}`
}

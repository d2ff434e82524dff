import type { FollowUpFilter } from '@/lib/committee/schemas'

/** Who answers for a unit and for those below it. */
export function committeeHref(federation: string, unit: string | null): string {
  return address(`/${federation}/activities/committee`, { unit })
}

/** What somebody answers for; without a person, the reader. */
export function mineHref(federation: string, person: string | null): string {
  return address(`/${federation}/activities/committee/mine`, { person })
}

export type VisitPlace = {
  unit: string | null
  state?: FollowUpFilter
  person?: string | null
  after?: string | null
}

/** The visits to a unit and to what lies below it; what goes without saying is left out. */
export function visitsHref(federation: string, { unit, state, person, after }: VisitPlace): string {
  return address(`/${federation}/activities/committee/visits`, {
    unit,
    state: state === 'all' ? null : (state ?? null),
    person: person ?? null,
    after: after ?? null,
  })
}

function address(path: string, params: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString()
  return query ? `${path}?${query}` : path
}

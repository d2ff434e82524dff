import type { ListedStage } from '@/lib/employers/founding/schemas'

export type FoundingShape = 'board' | 'list'

export interface FoundingPlace {
  unit?: string | null
  owner?: string | null
  overdue?: boolean
  q?: string | null
  stage?: ListedStage
  after?: string | null
}

export interface CandidatePlace {
  unit?: string | null
  q?: string | null
  least?: number
  after?: string | null
}

/** The cases of an area, as a board or as a list; what goes without saying is left out of the address. */
export function foundingHref(
  federation: string,
  shape: FoundingShape,
  { unit, owner, overdue, q, stage, after }: FoundingPlace = {},
): string {
  return address(`/${federation}/employers/founding`, {
    unit,
    view: shape === 'list' ? 'list' : null,
    stage: stage === 'open' ? null : stage,
    owner,
    overdue: overdue ? '1' : null,
    q,
    after,
  })
}

export function caseHref(federation: string, id: string): string {
  return `/${federation}/employers/founding/${id}`
}

/** Employers that can be taken up. */
export function candidatesHref(federation: string, { unit, q, least, after }: CandidatePlace = {}): string {
  return address(`/${federation}/employers/founding/start`, {
    unit,
    q,
    least: least === undefined ? null : String(least),
    after,
  })
}

export function employerHref(federation: string, id: string): string {
  return `/${federation}/employers/${id}`
}

function address(path: string, params: Readonly<Record<string, string | null | undefined>>): string {
  const said = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(said).toString()
  return query ? `${path}?${query}` : path
}

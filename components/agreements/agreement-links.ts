import type { AgreementListView } from '@/lib/agreements/views'

/** The agreements of a unit; what goes without saying is left out. */
export function agreementsHref(
  federation: string,
  { unit, filter }: { unit?: { code: string } | null; filter?: Partial<AgreementListView['filter']> } = {},
  page: { after?: string | null; before?: string | null } = {},
): string {
  const { state, ...rest } = filter ?? {}
  return address(`/${federation}/activities/agreements`, {
    unit: unit?.code,
    state: state === 'in_force' ? undefined : state,
    ...rest,
    ...page,
  })
}

export function agreementHref(federation: string, id: string): string {
  return `/${federation}/activities/agreements/${id}`
}

export function editAgreementHref(federation: string, id: string): string {
  return `${agreementHref(federation, id)}/edit`
}

/** The form of a new agreement of a unit; `wide` for one of a group or a sector at a unit above the grassroots. */
export function newAgreementHref(federation: string, unit?: string, wide = false): string {
  return address(`/${federation}/activities/agreements/new`, { unit, wide: wide ? '1' : undefined })
}

/** The form of the agreement that takes the place of another. */
export function renewAgreementHref(federation: string, id: string): string {
  return address(`/${federation}/activities/agreements/new`, { renews: id })
}

/** Where a file of an agreement is taken in under a name, or sent from. */
export function agreementFilesApi(
  federation: string,
  id: string,
  { file, fileName }: { file?: string; fileName?: string },
): string {
  return address(`/api/${federation}/agreement-files`, { id, file, fileName })
}

function address(path: string, params: Readonly<Record<string, string | number | null | undefined>>): string {
  const said = Object.entries(params).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  const query = new URLSearchParams(said).toString()
  return query ? `${path}?${query}` : path
}

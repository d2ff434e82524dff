import type { ImportPlace } from '@/components/member-imports/import-links'

/** Pages that the way back remembers: enough for a person, and the address stays short. */
const rememberedPages = 20

/** Where a list is chosen, with the earlier imports of the federation; without one, of the own unit. */
export function importsHref(federation: string, unit?: string): string {
  return address(`/${federation}/employers/import`, unit === undefined ? {} : { unit })
}

export function importHref(federation: string, id: string, place: Partial<ImportPlace> = {}): string {
  return address(`/${federation}/employers/imports/${id}`, {
    ...(place.view === 'columns' ? { view: 'columns' } : {}),
    ...(place.outcome ? { outcome: place.outcome } : {}),
    ...(place.finding ? { finding: place.finding } : {}),
    ...(place.trail?.length ? { trail: place.trail.slice(-rememberedPages).join('.') } : {}),
  })
}

export function employersHref(federation: string, unit: string): string {
  return address(`/${federation}/employers`, { unit })
}

/** Where bytes are sent, with what is said of the list. */
export function uploadHref(
  federation: string,
  params: { unit: string; fileName: string; source: string; asOf: string },
): string {
  return address(`/api/${federation}/employers/imports`, params)
}

/** Where the progress is asked for. */
export function importApi(federation: string, id: string): string {
  return `/api/${federation}/employers/imports/${id}`
}

/** The workbook of the rows that did not go in. */
export function importErrorsHref(federation: string, id: string): string {
  return `${importApi(federation, id)}/errors`
}

function address(path: string, params: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(params).toString()
  return query ? `${path}?${query}` : path
}

import { importOutcomes, type ImportOutcome } from '@/lib/members/imports/schemas'

/** Which rows of an import a page shows; the addresses of its pages say it. */
export interface ImportPlace {
  /** `columns`: the matching of columns looked at again, after the dry run. */
  view: 'rows' | 'columns'
  outcome: ImportOutcome | null
  finding: string | null
  /** The last row numbers of the pages before this one, the nearest last; the way back. */
  trail: readonly number[]
}

/** Pages that the way back remembers: enough for a person, and the address stays short. */
const rememberedPages = 20

/** Where a file is chosen, with the earlier imports of the unit; without one, of the own unit. */
export function importsHref(federation: string, unit?: string): string {
  return address(`/${federation}/members/import`, unit === undefined ? {} : { unit })
}

export function importHref(federation: string, id: string, place: Partial<ImportPlace> = {}): string {
  return address(`/${federation}/members/imports/${id}`, {
    ...(place.view === 'columns' ? { view: 'columns' } : {}),
    ...(place.outcome ? { outcome: place.outcome } : {}),
    ...(place.finding ? { finding: place.finding } : {}),
    ...(place.trail?.length ? { trail: place.trail.slice(-rememberedPages).join('.') } : {}),
  })
}

/** Where in an import an address points; what it cannot say is left at the beginning. */
export function placeOfAddress(params: Readonly<Record<string, string>>): ImportPlace {
  const { view, outcome, finding, trail } = params
  return {
    view: view === 'columns' ? 'columns' : 'rows',
    outcome: importOutcomes.find((known) => known === outcome) ?? null,
    finding: finding ? finding.slice(0, 60) : null,
    trail: (trail ?? '')
      .split('.')
      .filter((part) => /^[1-9]\d{0,8}$/.test(part))
      .map(Number),
  }
}

/** Where bytes are sent, and where the progress is asked for. */
export function importsApi(federation: string): string {
  return `/api/${federation}/members/imports`
}

export function uploadHref(federation: string, params: { unit: string; fileName: string }): string {
  return address(importsApi(federation), params)
}

export function importApi(federation: string, id: string): string {
  return `${importsApi(federation)}/${id}`
}

/** The workbook of the rows that did not go in. */
export function importErrorsHref(federation: string, id: string): string {
  return `${importApi(federation, id)}/errors`
}

export function templateHref(federation: string, unit: string): string {
  return address(`/api/${federation}/members/template`, { unit })
}

export function rosterHref(federation: string, unit: string): string {
  return address(`/${federation}/members`, { unit })
}

function address(path: string, params: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(params).toString()
  return query ? `${path}?${query}` : path
}

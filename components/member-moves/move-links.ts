import type { DuplicateState } from '@/lib/members/duplicates/schemas'
import type { TransferDirection, TransferFilter } from '@/lib/members/transfers/schemas'

interface TransferPlace {
  unit?: string | null
  direction?: TransferDirection
  state?: TransferFilter
  after?: string | null
}

interface DuplicatePlace {
  unit?: string | null
  state?: DuplicateState
  after?: string | null
}

/** Transfers to and from the unions in sight; what goes without saying is left out of the address. */
export function transfersHref(federation: string, place: TransferPlace = {}): string {
  return address(`/${federation}/members/transfers`, {
    unit: place.unit,
    direction: place.direction === 'all' ? null : place.direction,
    state: place.state === 'open' ? null : place.state,
    after: place.after,
  })
}

/** Pairs of records that may be one person's. */
export function duplicatesHref(federation: string, place: DuplicatePlace = {}): string {
  return address(`/${federation}/members/duplicates`, {
    unit: place.unit,
    state: place.state === 'open' ? null : place.state,
    after: place.after,
  })
}

export function pairHref(federation: string, first: string, second: string): string {
  return `/${federation}/members/duplicates/${first}.${second}`
}

/** Both ids of a pair's address; null where it is none. */
export function pairOfAddress(pair: string): { first: string; second: string } | null {
  const [first = '', second = '', ...rest] = decodeURIComponent(pair).split('.')
  return uuid.test(first) && uuid.test(second) && rest.length === 0 ? { first, second } : null
}

export function memberHref(federation: string, member: string): string {
  return `/${federation}/members/${member}`
}

export function membersHref(federation: string, unit?: string | null): string {
  return address(`/${federation}/members`, { unit })
}

export function cardHref(federation: string, member: string): string {
  return `/${federation}/members/${member}/card`
}

/** Cards of several members on sheets to print. */
export function cardSheetHref(federation: string, members: readonly string[]): string {
  return address(`/${federation}/members/cards`, { members: members.join('.') })
}

/** The members a sheet's address names: those that are ids, each once. */
export function sheetOfAddress(members: string | undefined, most: number): string[] {
  return [...new Set((members ?? '').split('.').filter((id) => uuid.test(id)))].slice(0, most)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function address(path: string, params: Readonly<Record<string, string | null | undefined>>): string {
  const said = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(said).toString()
  return query ? `${path}?${query}` : path
}

/** The list of a unit's members, without filters. */
export function membersHref(federation: string, unit?: string | null): string {
  return address(`/${federation}/members`, { unit })
}

export function memberHref(federation: string, id: string): string {
  return `/${federation}/members/${id}`
}

/** The form of one member, at one of its fields. */
export function editMemberHref(federation: string, id: string, field?: string): string {
  return `${memberHref(federation, id)}/edit${field ? `#${field}` : ''}`
}

/** The form of a new member; with a key, that draft of this machine. */
export function newMemberHref(federation: string, unit?: string | null, draft?: string): string {
  return address(`/${federation}/members/new`, { unit, draft })
}

export function subUnitsHref(federation: string, unit: string): string {
  return address(`/${federation}/members/sub-units`, { unit })
}

function address(path: string, params: Readonly<Record<string, string | null | undefined>>): string {
  const said = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(said).toString()
  return query ? `${path}?${query}` : path
}

import type { Capability } from './capabilities'

/** What a token for the API can be made for. */
export const apiScopes = [
  'units:read',
  'indicators:read',
  'plans:read',
  'figures:read',
  'figures:write',
  'progress:read',
  'members:read',
] as const

export type ApiScope = (typeof apiScopes)[number]

/** The capabilities that each scope leaves; whoever made the token has to hold them too. */
const leaving: Readonly<Record<ApiScope, readonly Capability[]>> = {
  'units:read': ['units.read'],
  'indicators:read': ['dashboard.read'],
  'plans:read': ['plans.read'],
  'figures:read': ['figures.read'],
  'figures:write': ['figures.record'],
  'progress:read': ['dashboard.read', 'national.read'],
  // Never `members.read_full`: through the API names and numbers stay masked.
  'members:read': ['members.read'],
}

/** What a token may do: what its maker may do now, cut to the token's scopes. */
export function cutToScopes(held: ReadonlySet<Capability>, scopes: readonly ApiScope[]): Set<Capability> {
  return new Set(scopes.flatMap((scope) => leaving[scope].filter((capability) => held.has(capability))))
}

/** The scopes that somebody with these capabilities can give to a token. */
export function scopesWithin(held: ReadonlySet<Capability>): ApiScope[] {
  return apiScopes.filter((scope) => cutToScopes(held, [scope]).size > 0)
}

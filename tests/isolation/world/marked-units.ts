import { federationUnder, topUnit, unionUnder } from '@/prisma/seed/model/unit-draft'
import type { TenantDraft, UnitDraft } from '@/prisma/seed/model/world'
import { titled, words, type Word } from '@/tests/isolation/world/marks'

export type UnitPlace =
  'top' | 'north' | 'north1' | 'north2' | 'northClosed' | 'south' | 'south1' | 'south2' | 'southClosed'
export type MarkedUnits = Record<UnitPlace, UnitDraft>

/** Whose word a unit carries. */
export const wordsOfA: Record<UnitPlace, Word> = {
  top: words.top,
  north: words.north,
  north1: words.north1,
  north2: words.north2,
  northClosed: words.north2,
  south: words.south,
  south1: words.south,
  south2: words.south,
  southClosed: words.south,
}

/** The units of a tenant: their codes are no other tenant's. */
export function markedUnits(tenant: TenantDraft, wordOf: Record<UnitPlace, Word>): MarkedUnits {
  const told = (place: UnitPlace, what: string) => ({
    code: `${wordOf[place]}-${place.toLowerCase()}`,
    name: `${what} ${titled(wordOf[place])} ${place.toLowerCase()}`,
    establishedOn: '2020-01-01' as const,
  })
  const top = topUnit({ ...told('top', 'LĐLĐ'), kind: tenant.kind === 'national' ? 'tldld' : 'ldld_tinh' })
  const federation = (place: UnitPlace, position: number) =>
    federationUnder(top, { ...told(place, 'LĐLĐ'), kind: 'ldld_huyen', position })
  const north = federation('north', 1)
  const south = federation('south', 2)
  const closed = { closedOn: '2023-07-01' } as const
  return {
    top,
    north,
    north1: unionUnder(north, told('north1', 'CĐCS')),
    north2: unionUnder(north, told('north2', 'CĐCS')),
    northClosed: unionUnder(north, { ...told('northClosed', 'CĐCS'), ...closed }),
    south,
    south1: unionUnder(south, told('south1', 'CĐCS')),
    south2: unionUnder(south, told('south2', 'CĐCS')),
    southClosed: unionUnder(south, { ...told('southClosed', 'CĐCS'), ...closed }),
  }
}

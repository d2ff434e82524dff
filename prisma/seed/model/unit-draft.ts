import { v7 as uuidv7 } from 'uuid'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { childPath } from '@/lib/units/rules/unit-path'
import type { UnitDraft } from '@/prisma/seed/model/world'

/** What has to be said of a new unit; the rest follows from its place. */
export type UnitWords = Pick<UnitDraft, 'code' | 'name' | 'establishedOn'> &
  Partial<Pick<UnitDraft, 'kind' | 'ownership' | 'position' | 'closedOn'>>

/** The unit at the top of a tenant: its path is the tenant's code. */
export function topUnit(words: UnitWords & Pick<UnitDraft, 'kind'>): UnitDraft {
  return draft('top', null, words)
}

/** A federation between the top and the grassroots. */
export function federationUnder(parent: UnitDraft, words: UnitWords & Pick<UnitDraft, 'kind'>): UnitDraft {
  return draft('intermediate', parent, words)
}

/** A grassroots union; a `cdcs` unless it says otherwise. */
export function unionUnder(parent: UnitDraft, words: UnitWords): UnitDraft {
  return draft('grassroots', parent, { kind: 'cdcs', ownership: 'private_enterprise', ...words })
}

/** The federation whose totals a unit's figures go to: for its own row, itself. */
export function federationOf(unit: UnitDraft): UnitDraft {
  if (unit.rank !== 'grassroots') return unit
  if (unit.parent === null) throw new RangeError(`The union ${unit.code} stands under no federation`)
  return unit.parent
}

/** Notes that until the day before `day` the unit had another name. */
export function rename(unit: UnitDraft, name: string, day: CalendarDate): void {
  unit.earlierNames.push({ name: unit.name, until: day })
  unit.name = name
}

function draft(rank: UnitDraft['rank'], parent: UnitDraft | null, words: UnitWords): UnitDraft {
  return {
    id: uuidv7(),
    rank,
    parent,
    path: childPath(parent?.path ?? null, words.code),
    kind: 'cdcs',
    ownership: null,
    position: 0,
    closedOn: null,
    earlierNames: [],
    earlierParents: [],
    ...words,
  }
}

import 'server-only'
import { sql, type Sql } from '@/lib/db/sql'
import type { MemberDirection, MemberSort } from './member-list-schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** Where a member stands in the orders of the list. */
export interface MemberPlace {
  id: string
  unitPath: string
  givenName: string
  middleName: string
  familyName: string
  joinedOn: CalendarDate | null
}

/** One order and a direction, and the columns of `m` that make it; each begins an index and ends with the id. */
export interface MemberOrder {
  sort: MemberSort
  forwards: boolean
}

export function orderOf(sort: MemberSort, dir: MemberDirection): MemberOrder {
  return { sort, forwards: dir === 'asc' }
}

/** The same order from its end. */
export function reversed({ sort, forwards }: MemberOrder): MemberOrder {
  return { sort, forwards: !forwards }
}

/** The columns an order needs to have at hand. */
export const placeColumns = sql`m.id, m.unit_path, m.given_name, m.middle_name, m.family_name, m.joined_on`

/** For ORDER BY. Who does not know the day of joining comes last. */
export function orderBy({ sort, forwards }: MemberOrder): Sql {
  switch (sort) {
    case 'name':
      return forwards
        ? sql`m.given_name, m.middle_name, m.family_name, m.id`
        : sql`m.given_name DESC, m.middle_name DESC, m.family_name DESC, m.id DESC`
    case 'joined':
      return forwards
        ? sql`coalesce(m.joined_on, 'infinity'::date), m.id`
        : sql`coalesce(m.joined_on, 'infinity'::date) DESC, m.id DESC`
    case 'unit':
      return forwards
        ? sql`m.unit_path, m.given_name, m.middle_name, m.family_name, m.id`
        : sql`m.unit_path DESC, m.given_name DESC, m.middle_name DESC, m.family_name DESC, m.id DESC`
  }
}

/** Those after a place in an order; all where there is none. */
export function beyond({ sort, forwards }: MemberOrder, place: MemberPlace | null): Sql {
  if (place === null) return sql`true`
  const { id, unitPath, givenName, middleName, familyName, joinedOn } = place
  const sign = forwards ? sql`>` : sql`<`
  switch (sort) {
    case 'name':
      return sql`(m.given_name, m.middle_name, m.family_name, m.id)
        ${sign} (${givenName}, ${middleName}, ${familyName}, ${id}::uuid)`
    case 'joined':
      return sql`(coalesce(m.joined_on, 'infinity'::date), m.id)
        ${sign} (coalesce(${joinedOn}::date, 'infinity'::date), ${id}::uuid)`
    case 'unit':
      return sql`(m.unit_path, m.given_name, m.middle_name, m.family_name, m.id)
        ${sign} (${unitPath}, ${givenName}, ${middleName}, ${familyName}, ${id}::uuid)`
  }
}

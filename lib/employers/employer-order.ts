import 'server-only'
import { sql, type Sql } from '@/lib/db/sql'
import type { EmployerSort } from './schemas'

/** Where an employer stands in the orders of the list. */
export interface EmployerPlace {
  id: string
  name: string
  workers: number | null
}

export interface EmployerOrder {
  sort: EmployerSort
  forwards: boolean
}

/** For ORDER BY: by name in Vietnamese order, or the largest first and those of unknown size last. */
export function orderBy({ sort, forwards }: EmployerOrder): Sql {
  if (sort === 'name')
    return forwards ? sql`e.name COLLATE "vi-x-icu", e.id` : sql`e.name COLLATE "vi-x-icu" DESC, e.id DESC`
  return forwards
    ? sql`-coalesce(w.workers, -1), e.name COLLATE "vi-x-icu", e.id`
    : sql`-coalesce(w.workers, -1) DESC, e.name COLLATE "vi-x-icu" DESC, e.id DESC`
}

/** Those after a place in an order; all where there is none. */
export function beyond({ sort, forwards }: EmployerOrder, place: EmployerPlace | null): Sql {
  if (place === null) return sql`true`
  const sign = forwards ? sql`>` : sql`<`
  const { id, name, workers } = place
  return sort === 'name'
    ? sql`(e.name COLLATE "vi-x-icu", e.id) ${sign} (${name}, ${id}::uuid)`
    : sql`(-coalesce(w.workers, -1), e.name COLLATE "vi-x-icu", e.id)
        ${sign} (-coalesce(${workers}::int, -1), ${name}, ${id}::uuid)`
}

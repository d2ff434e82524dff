import 'server-only'
import type { Context } from '@/lib/core/context'
import { keyedHash } from '@/lib/core/sealing'
import { joinSql, sql, type Sql } from '@/lib/db/sql'
import type { PathRange } from '@/lib/units/rules/unit-path'
import { statusesOf, type MemberFilter } from './member-list-schemas'
import { birthRange, type BirthRange } from './rules/age-range'
import {
  readMemberSearch,
  type MemberSearch,
  type NameSearch,
  type NumberSearch,
} from './rules/member-search'
import type { MemberStatus } from './rules/member-status'

/** A filter as the statements need it: read, and with the days of its ages. */
export interface ReadFilter {
  /** The unit that is searched and what lies below it, within the asker's reach. */
  range: PathRange
  search: MemberSearch | null
  statuses: readonly MemberStatus[]
  sex: MemberFilter['sex']
  born: BirthRange | null
  subUnitId: string | undefined
  joinedFrom: MemberFilter['joinedFrom']
  joinedTo: MemberFilter['joinedTo']
  /** Undefined: complete or not. */
  complete: false | undefined
}

/** Reads a filter for a range of units. */
export function readFilter(ctx: Pick<Context, 'today'>, filter: MemberFilter, range: PathRange): ReadFilter {
  return {
    range,
    search: filter.q === undefined ? null : readMemberSearch(filter.q),
    statuses: statusesOf(filter.status),
    sex: filter.sex,
    born: birthRange(ctx.today, filter.ageFrom, filter.ageTo),
    subUnitId: filter.subUnit,
    joinedFrom: filter.joinedFrom,
    joinedTo: filter.joinedTo,
    complete: filter.incomplete === '1' ? false : undefined,
  }
}

/** Whether nothing but the state is asked for: how many there are is known without counting them. */
export function asksForStatesOnly({
  search,
  sex,
  born,
  subUnitId,
  joinedFrom,
  joinedTo,
  complete,
}: ReadFilter) {
  return [search ?? undefined, sex, born ?? undefined, subUnitId, joinedFrom, joinedTo, complete].every(
    (asked) => asked === undefined,
  )
}

/** The rows of `members m` that a filter asks for, within the scope. */
export function fits(ctx: Pick<Context, 'tenantId' | 'scope'>, filter: ReadFilter): Sql {
  const { range, search, statuses, sex, born, subUnitId, joinedFrom, joinedTo, complete } = filter
  const parts = [
    sql`m.tenant_id = ${ctx.tenantId}::uuid AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`,
    sql`m.unit_path >= ${range.lo} AND m.unit_path < ${range.hi}`,
    sql`m.status = ANY(${[...statuses]}::text[])`,
  ]
  if (sex !== undefined) parts.push(sql`m.sex = ${sex}`)
  if (born !== null) parts.push(bornWithin(born))
  if (subUnitId !== undefined) parts.push(sql`m.sub_unit_id = ${subUnitId}::uuid`)
  if (joinedFrom !== undefined) parts.push(sql`m.joined_on >= ${joinedFrom}::date`)
  if (joinedTo !== undefined) parts.push(sql`m.joined_on <= ${joinedTo}::date`)
  if (complete !== undefined) parts.push(sql`m.complete = ${complete}`)
  if (search?.kind === 'name') parts.push(isNamed(search))
  else if (search) parts.push(hasNumber(search))
  return joinSql(parts, ' AND ')
}

/** The years go to the index; who has a day must have it within the range too. */
function bornWithin({ from, to, yearFrom, yearTo }: BirthRange): Sql {
  return sql`m.birth_year BETWEEN ${Number(from.slice(0, 4))}::int AND ${Number(to.slice(0, 4))}::int
    AND (m.birth_on BETWEEN ${from}::date AND ${to}::date
         OR m.birth_on IS NULL AND m.birth_year BETWEEN ${yearFrom}::int AND ${yearTo}::int)`
}

/**
 * Under row-level security the database knows nothing of how many rows a pattern leaves and expects almost none; of
 * a CASE it expects half, which lets it follow an order's index. Words that few bear are not searched this way.
 */
function isNamed({ patterns }: NameSearch): Sql {
  return sql`CASE WHEN ' ' || m.search_key || ' ' LIKE ALL(${patterns}::text[]) THEN true ELSE false END`
}

/** Each by equality, which an index may answer under row-level security. */
function hasNumber({ phone, identityNumber, lastFours, cards }: NumberSearch): Sql {
  const hash = identityNumber === null ? null : keyedHash('identity', identityNumber)
  return sql`(m.card_number = ANY(${cards}::text[]) OR m.phone = ${phone}
    OR m.identity_hash = ${hash} OR m.identity_last4 = ANY(${lastFours}::text[]))`
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import { sql, type Sql } from '@/lib/db/sql'
import type { Tx } from '@/lib/db/with-scope'
import { countedExactly, holdsAll, searchFor } from './find-members'
import { fits, type ReadFilter } from './member-filter'
import type { ListedStatus } from './member-list-schemas'
import type { MemberTotalView } from './member-list-views'
import { beyond, orderBy, type MemberOrder, type MemberPlace } from './member-order'
import type { Contract, Education, Sex } from './rules/member-fields'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** A member of a page as stored, before anything is masked. */
export interface ListedMember {
  id: string
  version: number
  unitPath: string
  unitCode: string
  unitName: string
  familyName: string
  middleName: string
  givenName: string
  birthOn: CalendarDate | null
  birthYear: number | null
  sex: Sex | null
  identityLast4: string | null
  phone: string | null
  email: string | null
  address: string | null
  jobTitle: string | null
  contract: Contract | null
  education: Education | null
  cardNumber: string | null
  joinedOn: CalendarDate | null
  subUnitId: string | null
  subUnitName: string | null
  status: ListedStatus
  statusOn: CalendarDate
  complete: boolean
}

export interface MemberPage {
  total: MemberTotalView
  /** In the order asked for, at most as many as asked. */
  members: ListedMember[]
}

/**
 * The first members beyond a place in an order, and how many there are in all. `inRange`: how many of the states
 * asked for the range holds. One statement, two where more are found than are counted.
 */
export async function readMemberPage(
  tx: Tx,
  ctx: Context,
  filter: ReadFilter,
  {
    order,
    place,
    most,
    inRange,
  }: { order: MemberOrder; place: MemberPlace | null; most: number; inRange: number },
): Promise<MemberPage> {
  const search = searchFor(ctx, filter, inRange)
  if (search.way === 'ordered') {
    const members = await readAlong(tx, ctx, filter, { order, place, most })
    return { total: { count: inRange, exact: true }, members }
  }
  const rows = await tx.$queryRaw<({ found: number } & (ListedMember | { id: null }))[]>`
    WITH gathered AS MATERIALIZED (${search.from}),
      page AS (SELECT m.* FROM gathered m WHERE ${beyond(order, place)} ORDER BY ${orderBy(order)} LIMIT ${most})
    SELECT f.found, l.*
    FROM (SELECT count(*)::int AS found FROM gathered) f
    LEFT JOIN (SELECT ${listedColumns}, row_number() OVER (ORDER BY ${orderBy(order)}) AS line
               FROM ${joinedTo(ctx, sql`page p`)}) l ON true
    ORDER BY l.line`
  const found = rows[0]?.found ?? 0
  const exact = found <= countedExactly
  const total = { count: exact ? found : countedExactly, exact }
  if (!holdsAll(found)) return { total, members: await readAlong(tx, ctx, filter, { order, place, most }) }
  return { total, members: rows.flatMap((row) => (row.id === null ? [] : [row])) }
}

/** Follows the order's index from a place on. */
function readAlong(
  tx: Tx,
  ctx: Context,
  filter: ReadFilter,
  { order, place, most }: { order: MemberOrder; place: MemberPlace | null; most: number },
): Promise<ListedMember[]> {
  return tx.$queryRaw<ListedMember[]>`
    WITH page AS MATERIALIZED (
      SELECT m.id FROM members m WHERE ${fits(ctx, filter)} AND ${beyond(order, place)}
      ORDER BY ${orderBy(order)} LIMIT ${most})
    SELECT ${listedColumns} FROM ${joinedTo(ctx, sql`page p`)} ORDER BY ${orderBy(order)}`
}

const listedColumns = sql`
  m.id, m.version, m.unit_path AS "unitPath", u.code AS "unitCode", u.name AS "unitName",
  m.family_name AS "familyName", m.middle_name AS "middleName", m.given_name AS "givenName",
  m.birth_on::text AS "birthOn", m.birth_year::int AS "birthYear", m.sex, m.identity_last4 AS "identityLast4", m.phone,
  m.email, m.address, m.job_title AS "jobTitle", m.contract, m.education, m.card_number AS "cardNumber",
  m.joined_on::text AS "joinedOn", m.sub_unit_id AS "subUnitId", s.name AS "subUnitName", m.status,
  m.status_on::text AS "statusOn", m.complete`

/** A page's members with all that a line shows: read by their ids, which are few. */
function joinedTo(ctx: Context, page: Sql): Sql {
  return sql`${page}
    JOIN members m ON m.tenant_id = ${ctx.tenantId}::uuid AND m.id = p.id
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
    JOIN units u ON u.tenant_id = m.tenant_id AND u.path = m.unit_path AND u.id = m.unit_id
    LEFT JOIN sub_units s ON s.tenant_id = m.tenant_id AND s.id = m.sub_unit_id`
}

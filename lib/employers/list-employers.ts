import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import type { Sql } from '@/lib/db/sql'
import type { WorkforceSource } from '@/lib/employers/rules/employer-fields'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { findUnit } from '@/lib/units/internal'
import { employersOn, employersThatFit } from './employer-filter'
import { beyond, orderBy, type EmployerOrder, type EmployerPlace } from './employer-order'
import { listEmployersInput } from './schemas'
import type { EmployerListView, EmployerRowView } from './views'

/**
 * A page of the employers that fall to a unit and below it, of a grassroots union those organised in it: filtered and
 * searched as the address asks, sizes and unions as of a day, paged by key in both directions, with an exact count.
 * Three statements, one more from the second page on.
 * @param counted false for whoever takes page after page: `total` is then of the page alone, and nothing is counted
 */
export async function listEmployers({
  ctx,
  input,
  counted = true,
}: {
  ctx: Context
  input: unknown
  counted?: boolean
}): Promise<EmployerListView> {
  const asked = parseInput(listEmployersInput, input)
  const { sort = 'name', size = 50, after, before, ...filter } = asked
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, filter.unit)
    requireCapability(ctx, 'employers.read')
    const on = filter.on ?? ctx.today
    const fit = employersThatFit(ctx, filter, unit, on)
    const place = await readPlace(tx, ctx, before ?? after, on)
    const backwards = before !== undefined && place !== null
    const order = { sort, forwards: !backwards }
    const read = await readPage(tx, ctx, { fit, order, place, on, most: size + 1 })
    const rows = backwards ? read.slice(0, size).reverse() : read.slice(0, size)
    const total = counted ? await readCount(tx, ctx, fit, on) : rows.length
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      ...{ filter, on, sort, size, total, rows },
      ...endsOf(rows, { more: read.length > size, backwards, begun: place !== null }),
      may: {
        record: can(ctx, 'employers.record'),
        import: can(ctx, 'employers.import'),
        recognise: can(ctx, 'unions.recognise'),
      },
      today: ctx.today,
    }
  })
}

/** Where the employer stands that a page begins after or ends before; null where it is not to be seen. */
async function readPlace(
  tx: Tx,
  ctx: Context,
  id: string | undefined,
  on: CalendarDate,
): Promise<EmployerPlace | null> {
  if (id === undefined) return null
  const rows = await tx.$queryRaw<EmployerPlace[]>`
    SELECT e.id, e.name, w.workers FROM ${employersOn(ctx, on)}
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ${id}::uuid
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}`
  return rows[0] ?? null
}

async function readCount(tx: Tx, ctx: Context, fit: Sql, on: CalendarDate): Promise<number> {
  const rows = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${employersOn(ctx, on)} WHERE ${fit}`
  return rows[0]?.total ?? 0
}

interface Row extends Omit<EmployerRowView, 'unit' | 'size' | 'union'> {
  unitCode: string
  unitName: string
  workers: number | null
  women: number | null
  since: CalendarDate | null
  source: WorkforceSource | null
  unionCode: string | null
  unionName: string | null
  unionSince: CalendarDate | null
}

async function readPage(
  tx: Tx,
  ctx: Context,
  page: { fit: Sql; order: EmployerOrder; place: EmployerPlace | null; on: CalendarDate; most: number },
): Promise<EmployerRowView[]> {
  const { fit, order, place, on, most } = page
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.id, e.name, e.tax_code AS "taxCode", u.code AS "unitCode", u.name AS "unitName", e.ownership,
      e.industry_code AS "industryCode", w.workers, w.women, w.valid_from::text AS since, w.source,
      g.code AS "unionCode", g.name AS "unionName", n.valid_from::text AS "unionSince", c.stage,
      e.closed_on::text AS "closedOn"
    FROM ${employersOn(ctx, on)}
    JOIN units u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
    LEFT JOIN units g ON g.tenant_id = e.tenant_id AND g.id = n.union_id
      AND g.path >= ${ctx.scope.lo} AND g.path < ${ctx.scope.hi}
    LEFT JOIN founding_cases c ON c.tenant_id = e.tenant_id AND c.employer_id = e.id
      AND c.stage NOT IN ('recognised', 'refused', 'dropped')
    WHERE ${fit} AND ${beyond(order, place)}
    ORDER BY ${orderBy(order)} LIMIT ${most}`
  return rows.map(rowView)
}

function rowView({
  id,
  name,
  taxCode,
  ownership,
  industryCode,
  stage,
  closedOn,
  ...row
}: Row): EmployerRowView {
  const { workers, women, since, source } = row
  return {
    ...{ id, name, taxCode, ownership, industryCode, stage, closedOn },
    unit: { code: row.unitCode, name: row.unitName },
    size: workers !== null && since !== null && source !== null ? { workers, women, since, source } : null,
    union:
      row.unionSince === null ? null : { code: row.unionCode, name: row.unionName, since: row.unionSince },
  }
}

/** Where the pages before and after begin. Whoever came from one side can go back there. */
function endsOf(
  rows: readonly { id: string }[],
  { more, backwards, begun }: { more: boolean; backwards: boolean; begun: boolean },
): Pick<EmployerListView, 'nextAfter' | 'previousBefore'> {
  const hasNext = backwards ? begun : more
  const hasPrevious = backwards ? more : begun
  return {
    nextAfter: hasNext ? (rows.at(-1)?.id ?? null) : null,
    previousBefore: hasPrevious ? (rows[0]?.id ?? null) : null,
  }
}

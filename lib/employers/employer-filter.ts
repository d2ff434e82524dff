import 'server-only'
import type { Context } from '@/lib/core/context'
import { joinSql, sql, type Sql } from '@/lib/db/sql'
import { searchKey } from '@/lib/format/search-key'
import { searchedRange } from '@/lib/members/searched-range'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { ScopedUnit } from '@/lib/units/internal'
import { likePatterns } from '@/lib/units/rules/like-patterns'
import { industryPrefixes } from './rules/industry'
import type { EmployerFilter } from './schemas'

/**
 * Employers `e` with the statement `w` and the union `n` that hold on a day, each none or one. A closed union is none.
 */
export function employersOn(ctx: Pick<Context, 'tenantId' | 'scope'>, on: CalendarDate): Sql {
  const { lo, hi } = ctx.scope
  return sql`employers e
    LEFT JOIN employer_workforce w ON w.tenant_id = e.tenant_id AND w.employer_id = e.id AND w.voided_at IS NULL
      AND w.valid_from <= ${on}::date AND (w.valid_to IS NULL OR w.valid_to > ${on}::date)
      AND w.unit_path >= ${lo} AND w.unit_path < ${hi}
    LEFT JOIN (
      SELECT l.employer_id, l.union_id, l.valid_from FROM employer_unions l
      LEFT JOIN units gone ON gone.tenant_id = l.tenant_id AND gone.id = l.union_id AND gone.closed_on <= ${on}::date
        AND gone.path >= ${lo} AND gone.path < ${hi}
      WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.voided_at IS NULL AND gone.id IS NULL
        AND l.valid_from <= ${on}::date AND (l.valid_to IS NULL OR l.valid_to > ${on}::date)
        AND l.unit_path >= ${lo} AND l.unit_path < ${hi}) n ON n.employer_id = e.id`
}

/** What of `employersOn` a filter asks for, of those that fall to a unit and below, or are organised in a union. */
export function employersThatFit(
  ctx: Pick<Context, 'tenantId' | 'scope' | 'reach'>,
  filter: EmployerFilter,
  unit: Pick<ScopedUnit, 'id' | 'path' | 'rank'>,
  on: CalendarDate,
): Sql {
  const parts = [
    sql`e.tenant_id = ${ctx.tenantId}::uuid AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}`,
    sql`e.voided_at IS NULL`,
    fallsTo(ctx, unit),
    ...standing(filter, on),
    ...properties(filter),
  ]
  if (filter.q !== undefined) parts.push(isCalled(filter.q))
  return joinSql(parts, ' AND ')
}

function fallsTo(ctx: Pick<Context, 'reach'>, unit: Pick<ScopedUnit, 'id' | 'path' | 'rank'>): Sql {
  if (unit.rank === 'grassroots') return sql`n.union_id = ${unit.id}::uuid`
  const { lo, hi } = searchedRange(ctx, unit.path)
  return sql`e.unit_path >= ${lo} AND e.unit_path < ${hi}`
}

function standing({ state = 'open', union, sizeFrom, sizeTo }: EmployerFilter, on: CalendarDate): Sql[] {
  const parts: Sql[] = []
  if (state === 'open') parts.push(sql`(e.closed_on IS NULL OR e.closed_on > ${on}::date)`)
  if (state === 'closed') parts.push(sql`e.closed_on <= ${on}::date`)
  if (union === 'with') parts.push(sql`n.union_id IS NOT NULL`)
  if (union === 'without') parts.push(sql`n.union_id IS NULL`)
  if (sizeFrom !== undefined) parts.push(sql`w.workers >= ${sizeFrom}::int`)
  if (sizeTo !== undefined) parts.push(sql`w.workers <= ${sizeTo}::int`)
  return parts
}

function properties({ ownership, industry }: EmployerFilter): Sql[] {
  const parts: Sql[] = []
  if (ownership !== undefined) parts.push(sql`e.ownership = ${ownership}`)
  if (industry !== undefined)
    parts.push(
      sql`e.industry_code LIKE ANY(${industryPrefixes(industry).map((begin) => `${begin}%`)}::text[])`,
    )
  return parts
}

/** By every word of the name, with or without marks, or by the beginning of a tax code. */
export function isCalled(typed: string): Sql {
  const { words } = likePatterns(searchKey(typed))
  const digits = typed.replace(/[\s.-]/g, '')
  const code = /^\d{3,13}$/.test(digits) ? `${digits.slice(0, 10)}%` : null
  const branch = digits.length > 10 ? `%-${digits.slice(10)}%` : '%'
  return sql`(e.search_key LIKE ALL(${words}::text[]) OR e.tax_code LIKE ${code} AND e.tax_code LIKE ${branch})`
}

import 'server-only'
import type { Context } from '@/lib/core/context'
import { sql, type Sql } from '@/lib/db/sql'
import { rangeOf, type PathRange, type UnitPath } from '@/lib/units/rules/unit-path'

/** The paths of a unit and what lies below it, as far as the context reaches. */
export function reachedRange(ctx: Context, path: UnitPath): PathRange {
  const { lo, hi } = rangeOf(path)
  return { lo, hi: ctx.scope.hi < hi ? ctx.scope.hi : hi }
}

const columns = {
  'p.owner_path': sql`p.owner_path`,
  'v.issuer_path': sql`v.issuer_path`,
} as const

/** A plan, or a decision about one, concerns those below the unit it belongs to, and those above it. */
export function concerns(column: keyof typeof columns, { scope }: Context): Sql {
  const path = columns[column]
  return sql`(${path} >= ${scope.lo} AND ${path} < ${scope.hi} OR starts_with(${scope.lo}, ${path}))`
}

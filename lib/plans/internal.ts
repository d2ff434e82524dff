import 'server-only'
import type { Context } from '@/lib/core/context'
import { rangeOf, type PathRange, type UnitPath } from '@/lib/units/rules/unit-path'

/** The paths of a unit and what lies below it, as far as the context reaches. */
export function reachedRange(ctx: Context, path: UnitPath): PathRange {
  const { lo, hi } = rangeOf(path)
  return { lo, hi: ctx.scope.hi < hi ? ctx.scope.hi : hi }
}

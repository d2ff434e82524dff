import 'server-only'
import type { Context } from '@/lib/core/context'
import { ownRangeOf, rangeOf, type PathRange, type UnitPath } from '@/lib/units/rules/unit-path'

/** The range of a unit in scope that a reader reaches: with all below it, or by a post for one unit, it alone. */
export function searchedRange({ reach }: Pick<Context, 'reach'>, path: UnitPath): PathRange {
  return reach === 'unit' ? ownRangeOf(path) : rangeOf(path)
}

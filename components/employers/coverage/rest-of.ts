import {
  noRegisterSums,
  registerSumNames,
  subtractRegisterSums,
  addRegisterSums,
} from '@/lib/employers/rules/register-sums'
import type { CoverageRowView, CoverageView } from '@/lib/employers/views'

/** What counts at the unit itself and at none below it; null where nothing does. */
export function restOf(
  { own, below }: Pick<CoverageView, 'own' | 'below'>,
  name: string,
): CoverageRowView | null {
  const placed = below.reduce((sum, row) => addRegisterSums(sum, row.sums), noRegisterSums)
  const sums = subtractRegisterSums(own.sums, placed)
  return registerSumNames.some((part) => sums[part] !== 0) ? { ...own, name, sums } : null
}

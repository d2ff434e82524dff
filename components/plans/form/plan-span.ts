import type { PlanKind } from '@/lib/plans/rules/choose-target'

/** The months that a programme of a kind usually runs, as they are typed; a campaign's are its own. */
export function spanOfKind(kind: PlanKind, year: number): { from: string; through: string } {
  switch (kind) {
    case 'yearly':
      return { from: `01/${year}`, through: `12/${year}` }
    case 'term':
      return { from: `01/${year}`, through: `12/${year + 4}` }
    case 'milestone':
      return { from: `01/${year}`, through: `12/${Math.ceil((year + 1) / 5) * 5}` }
    case 'campaign':
      return { from: '', through: '' }
  }
}

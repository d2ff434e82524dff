import { exactValue } from '@/lib/plans/rules/measure'
import { ratioNumber } from '@/lib/figures/rules/exact-ratio'
import type { AssignmentCell } from '@/lib/plans/rules/compose-assignment'

/** What a column can be divided by: last year's result, workers, what the pipeline may bring, or heads. */
export type ProposalKeyName = 'last_year' | 'workers' | 'pipeline' | 'equal'

/** Somebody who receives, with what is known of it. */
export type WeighedRow = {
  workers: number | null
  pipeline: number | null
  cells: Readonly<Record<string, AssignmentCell>>
}

/** The whole weight of a unit by a key for an indicator; nothing where nothing is known. */
export function proposalWeight(key: ProposalKeyName, indicator: string, row: WeighedRow): number {
  switch (key) {
    case 'equal':
      return 1
    case 'workers':
      return whole(row.workers)
    case 'pipeline':
      return whole(row.pipeline)
    case 'last_year': {
      const exact = exactValue(row.cells[indicator]?.lastYear ?? null)
      return whole(exact && ratioNumber(exact))
    }
  }
}

function whole(value: number | null): number {
  return Math.max(0, Math.round(value ?? 0))
}

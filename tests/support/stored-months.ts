import type { ClientBase } from 'pg'
import { entryOf, numberOf, type EntryColumns, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { OwnHistory } from '@/lib/figures/rules/soft-checks'

/** A unit's month as it lies in the database. */
export type StoredMonth = {
  unitId: string
  unitCode: string
  rank: string
  month: number
  state: string
  entries: Record<string, FigureEntry>
  explanations: Record<string, string | null>
}

type Row = Omit<StoredMonth, 'entries' | 'explanations'> & {
  cells: (EntryColumns & { indicator: string; explanation: string | null })[]
}

/** All unit-months of a tenant that hold figures, each unit's in order. */
export async function storedMonths(owner: ClientBase, tenant: string): Promise<StoredMonth[]> {
  const { rows } = await owner.query<Row>(
    `SELECT u.id AS "unitId", u.code AS "unitCode", u.rank, r.month, r.state,
            jsonb_agg(jsonb_build_object('indicator', f.indicator, 'entry', f.entry, 'value', f.value,
                                         'explanation', f.explanation)) AS cells
     FROM tenants t
     JOIN month_reports r ON r.tenant_id = t.id
     JOIN units u ON u.tenant_id = t.id AND u.id = r.unit_id
     JOIN figures f ON f.tenant_id = t.id AND f.unit_id = r.unit_id AND f.month = r.month
     WHERE t.code = $1 GROUP BY 1, 2, 3, 4, 5 ORDER BY u.code, r.month`,
    [tenant],
  )
  return rows.map(({ cells, ...month }) => ({
    ...month,
    entries: Object.fromEntries(cells.map((cell) => [cell.indicator, entryOf(cell)])),
    explanations: Object.fromEntries(cells.map(({ indicator, explanation }) => [indicator, explanation])),
  }))
}

/** Items by a key, each group in the order of the list. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The number of a cell; 0 for blank and not applicable. */
export function valueOf({ entries }: StoredMonth, indicator: string): number {
  const entry = entries[indicator]
  return entry ? (numberOf(entry) ?? 0) : 0
}

/** What the checks look back on. */
export function historyOf(earlier: readonly StoredMonth[]): OwnHistory {
  const numbers: Record<string, number[]> = {}
  for (const { entries } of earlier) {
    for (const [indicator, entry] of Object.entries(entries)) {
      if (entry.entry === 'number') (numbers[indicator] ??= []).push(entry.value)
    }
  }
  const last = earlier.at(-1)
  return { numbers, openingMembers: last?.rank === 'grassroots' ? valueOf(last, 'DV_TONG') : null }
}

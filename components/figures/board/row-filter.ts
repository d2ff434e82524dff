import { searchKey } from '@/lib/format/search-key'
import { REPORT_STATES, type ReportState } from '@/lib/figures/rules/month-state'
import type { GridRow } from '@/lib/figures/views'

/** The state of a line, with drafts in which nothing stands yet told apart. */
export type RowState = 'not_entered' | ReportState

export const ROW_STATES = ['not_entered', ...REPORT_STATES] as const satisfies readonly RowState[]

export interface RowFilter {
  text: string
  state: RowState | 'all'
  /** Only lines with something to look at: a warning, an error, two values. */
  onlyMarked: boolean
}

export const NO_FILTER: RowFilter = { text: '', state: 'all', onlyMarked: false }

export function isFiltering({ text, state, onlyMarked }: RowFilter): boolean {
  return text.trim() !== '' || state !== 'all' || onlyMarked
}

export function rowStateOf(row: Pick<GridRow, 'state'>, begun: boolean): RowState {
  return row.state === 'draft' && !begun ? 'not_entered' : row.state
}

/** Whether a line is shown. Names are found without tone marks, and word by word in any order. */
export function matchesFilter(
  row: Pick<GridRow, 'name' | 'code' | 'state'>,
  facts: { begun: boolean; marked: boolean },
  filter: RowFilter,
): boolean {
  if (filter.onlyMarked && !facts.marked) return false
  if (filter.state !== 'all' && rowStateOf(row, facts.begun) !== filter.state) return false
  const name = `${searchKey(row.name)} ${row.code}`
  return searchKey(filter.text)
    .split(' ')
    .every((word) => name.includes(word))
}

/** The filter in an address, and back. */
export function readFilter(params: { get: (name: string) => string | null }): RowFilter {
  const state = ROW_STATES.find((known) => known === params.get('state')) ?? 'all'
  return { text: params.get('q') ?? '', state, onlyMarked: params.get('marked') === '1' }
}

export function writeFilter(params: URLSearchParams, { text, state, onlyMarked }: RowFilter): void {
  set(params, 'q', text.trim())
  set(params, 'state', state === 'all' ? '' : state)
  set(params, 'marked', onlyMarked ? '1' : '')
}

function set(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name)
  else params.set(name, value)
}

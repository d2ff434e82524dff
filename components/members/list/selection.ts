import type { ListFilter } from '@/components/members/list/list-links'
import type { MemberSelection } from '@/lib/members/member-list-schemas'

/** Whom an act is for: members marked one by one over any pages, or all of the filter but some. */
export type Selection =
  { kind: 'marked'; ids: ReadonlySet<string> } | { kind: 'all'; except: ReadonlySet<string> }

export const nobody: Selection = { kind: 'marked', ids: new Set() }
export const everybody: Selection = { kind: 'all', except: new Set() }

/** The server takes no more exceptions or marks than this at once. */
export const mostMarks = 1000

export function isMarked(selection: Selection, id: string): boolean {
  return selection.kind === 'marked' ? selection.ids.has(id) : !selection.except.has(id)
}

export function countMarked(selection: Selection, total: number): number {
  return selection.kind === 'marked' ? selection.ids.size : Math.max(0, total - selection.except.size)
}

export function withMark(selection: Selection, ids: readonly string[], marked: boolean): Selection {
  if (selection.kind === 'marked') return { kind: 'marked', ids: changed(selection.ids, ids, marked) }
  return { kind: 'all', except: changed(selection.except, ids, !marked) }
}

/** As an act sends it. */
export function selectionInput(
  selection: Selection,
  { unit, filter, total }: { unit: string; filter: ListFilter; total: number },
): MemberSelection {
  if (selection.kind === 'marked') return { kind: 'marked', ids: [...selection.ids] }
  return { kind: 'filter', filter: { ...filter, unit }, expected: total, except: [...selection.except] }
}

function changed(set: ReadonlySet<string>, ids: readonly string[], has: boolean): ReadonlySet<string> {
  const next = new Set(set)
  for (const id of ids) {
    if (has) next.add(id)
    else next.delete(id)
  }
  return next
}

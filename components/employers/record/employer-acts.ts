import type { EmployerStatementView, EmployerUnionView, EmployerView } from '@/lib/employers/views'

/** What can be done to an employer, each in its dialog; some are about one line of its history. */
export type EmployerAct =
  | { kind: 'workforce' | 'link' | 'close' | 'reopen' | 'move' | 'void' }
  | { kind: 'end' | 'void_union'; link: EmployerUnionView }
  | { kind: 'void_size'; statement: EmployerStatementView }

/** The acts behind the menu: seldom done. */
export function menuActs({ may, closedOn }: EmployerView): ('close' | 'reopen' | 'move' | 'void')[] {
  if (!may.record) return []
  return [closedOn === null ? 'close' : 'reopen', ...(may.move ? (['move'] as const) : []), 'void']
}

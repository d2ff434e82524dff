import { edgeJump, stepOf, type Direction } from '@/components/data-grid/edge-jump'
import type { Intent } from '@/components/data-grid/key-map'
import type { CellAddress, GridSize } from '@/components/data-grid/rectangle'
import type { Selection, SelectionAction } from '@/components/data-grid/selection'

/** Intents that move the active cell or the far corner of the range, and change no cell. */
export type MovingIntent = Extract<
  Intent,
  { kind: 'move' | 'page' | 'rowEdge' | 'gridEdge' | 'enter' | 'selectAll' }
>

/** What a movement key does to the selection. */
export function movementOf(
  intent: MovingIntent,
  selection: Selection,
  size: GridSize,
  pageRows: number,
  isEmpty: (cell: CellAddress) => boolean,
): SelectionAction {
  switch (intent.kind) {
    case 'move': {
      const { direction, extend } = intent
      if (!intent.jump) return { type: 'moveBy', ...stepOf(direction), extend }
      return { type: 'moveTo', to: jumpTarget(direction, extend, selection, size, isEmpty), extend }
    }
    case 'page':
      return { type: 'moveBy', rows: intent.step * pageRows, columns: 0, extend: intent.extend }
    case 'rowEdge': {
      const { row } = intent.extend ? selection.head : selection.active
      const to = { row, column: intent.edge === 'start' ? 0 : size.columns - 1 }
      return { type: 'moveTo', to, extend: intent.extend }
    }
    case 'gridEdge': {
      const last = { row: size.rows - 1, column: size.columns - 1 }
      const to = intent.edge === 'start' ? { row: 0, column: 0 } : last
      return { type: 'moveTo', to, extend: intent.extend }
    }
    case 'enter':
      return { type: 'advanceRow', step: intent.step }
    case 'selectAll':
      return { type: 'selectAll' }
  }
}

function jumpTarget(
  direction: Direction,
  extend: boolean,
  { active, head }: Selection,
  size: GridSize,
  isEmpty: (cell: CellAddress) => boolean,
): CellAddress {
  if (!extend) return edgeJump(active, direction, size, isEmpty)
  // The far corner moves, but the line of the active cell tells where the data ends.
  const vertical = direction === 'up' || direction === 'down'
  const from = vertical ? { ...active, row: head.row } : { ...active, column: head.column }
  const to = edgeJump(from, direction, size, isEmpty)
  return vertical ? { ...head, row: to.row } : { ...head, column: to.column }
}

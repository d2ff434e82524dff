import { edgeJump, stepOf, type Direction } from './edge-jump'
import type { EditSession } from './edit-session'
import { planFill, planSame, type FillPlan } from './fill'
import type { GridCells, GridConfig } from './grid-cells'
import type { GridStateHolder } from './grid-state'
import type { Intent } from './key-map'
import { isSingle } from './rectangle'
import { rangeOf, select, type SelectionAction } from './selection'
import { nextStop } from './tab-stop'

export interface GridCommands {
  /**
   * Does what a key asks for. False where the key is left to the browser: Tab that leaves the grid, Escape
   * with nothing to give up.
   *
   * @param pageRows how many rows PageUp and PageDown go
   */
  readonly run: (intent: Intent, pageRows: number) => boolean
  readonly move: (action: SelectionAction) => void
  /** Undo or redo. */
  readonly replay: (cause: 'undo' | 'redo') => void
}

export function createGridCommands(
  state: GridStateHolder,
  cells: GridCells,
  session: EditSession,
  config: () => GridConfig,
  say: (text: string, stays: boolean) => void,
): GridCommands {
  // Escape, then Tab leaves the grid from any cell: Tab goes from cell to cell, and must not be a trap.
  let tabLeaves = false

  const selection = () => state.get().selection

  const move = (action: SelectionAction) => {
    state.update({ selection: select(selection(), action, cells.size()) })
  }

  const run = (intent: Intent, pageRows: number): boolean => {
    const leaves = tabLeaves && intent.kind === 'tab'
    tabLeaves = false
    if (leaves) return false
    if (state.get().touch) state.update({ touch: false })
    switch (intent.kind) {
      case 'cancel':
        return cancel()
      case 'edit':
        session.editInPlace()
        return true
      case 'fillRange':
        return session.commitToRange()
      case 'tab':
        return tab(intent.step)
      case 'fill':
        return fill(intent.direction)
      case 'undo':
      case 'redo':
        replay(intent.kind)
        return true
      case 'clear':
        clear()
        return true
      default:
        session.commit()
        move(movement(intent, pageRows))
        return true
    }
  }

  const cancel = (): boolean => {
    if (session.isOpen()) {
      session.cancel()
      return true
    }
    tabLeaves = true
    const { notice } = state.get()
    if (!notice?.stays && isSingle(rangeOf(selection()))) return false
    state.update({ notice: null })
    move({ type: 'collapse' })
    return true
  }

  const tab = (step: 1 | -1): boolean => {
    session.commit()
    const to = nextStop(selection(), cells.size(), step, (cell) => !cells.isReadOnly(cell))
    if (to) move({ type: 'tabTo', to })
    return to !== null
  }

  const fill = (direction: 'down' | 'right'): boolean => {
    const range = rangeOf(selection())
    // Ctrl+R on one column stays the browser's reload: a reflex must not overwrite a cell by its neighbour.
    if (direction === 'right' && range.left === range.right) return false
    const plan = planFill(range, direction, cells.textAt, cells.isReadOnly)
    if (plan.block) apply(plan, 'fill', config().labels.filled)
    return true
  }

  const clear = () => apply(planSame(rangeOf(selection()), '', cells.isReadOnly), 'clear', config().labels.cleared)

  const apply = (
    { writes, skipped }: FillPlan,
    cause: 'fill' | 'clear',
    label: (report: { cells: number; skipped: number }) => string,
  ) => {
    cells.write(writes, cause)
    if (writes.length === 0) say(config().labels.readOnly, true)
    else say(label({ cells: writes.length, skipped }), skipped > 0)
  }

  const replay = (cause: 'undo' | 'redo') => {
    const { labels } = config()
    const result = cells.replay(cause)
    if (!result) return say(cause === 'undo' ? labels.nothingToUndo : labels.nothingToRedo, false)
    if (result.block) move({ type: 'selectBlock', block: result.block })
    say((cause === 'undo' ? labels.undone : labels.redone)(result.report), result.report.skipped > 0)
  }

  const movement = (intent: MovingIntent, pageRows: number): SelectionAction => {
    const { active, head } = selection()
    const { rows, columns } = cells.size()
    switch (intent.kind) {
      case 'move':
        return intent.jump
          ? { type: 'moveTo', to: jumpTarget(intent.direction, intent.extend), extend: intent.extend }
          : { type: 'moveBy', ...stepOf(intent.direction), extend: intent.extend }
      case 'page':
        return { type: 'moveBy', rows: intent.step * pageRows, columns: 0, extend: intent.extend }
      case 'rowEdge': {
        const row = intent.extend ? head.row : active.row
        const to = { row, column: intent.edge === 'start' ? 0 : columns - 1 }
        return { type: 'moveTo', to, extend: intent.extend }
      }
      case 'gridEdge': {
        const to = intent.edge === 'start' ? { row: 0, column: 0 } : { row: rows - 1, column: columns - 1 }
        return { type: 'moveTo', to, extend: intent.extend }
      }
      case 'enter':
        return { type: 'advanceRow', step: intent.step }
      case 'selectAll':
        return { type: 'selectAll' }
    }
  }

  const jumpTarget = (direction: Direction, extend: boolean) => {
    const { active, head } = selection()
    const isEmpty = (cell: { row: number; column: number }) => cells.textAt(cell) === ''
    if (!extend) return edgeJump(active, direction, cells.size(), isEmpty)
    // The far corner moves, but the line of the active cell tells where the data ends.
    const vertical = direction === 'up' || direction === 'down'
    const from = vertical ? { ...active, row: head.row } : { ...active, column: head.column }
    const to = edgeJump(from, direction, cells.size(), isEmpty)
    return vertical ? { ...head, row: to.row } : { ...head, column: to.column }
  }

  return { run, move, replay }
}

type MovingIntent = Extract<Intent, { kind: 'move' | 'page' | 'rowEdge' | 'gridEdge' | 'enter' | 'selectAll' }>

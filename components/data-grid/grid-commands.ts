import type { EditSession } from '@/components/data-grid/edit-session'
import { planFill, planSame, type FillPlan } from '@/components/data-grid/fill'
import type { GridCells, GridConfig } from '@/components/data-grid/grid-cells'
import type { GridStateHolder } from '@/components/data-grid/grid-state'
import type { Intent } from '@/components/data-grid/key-map'
import { movementOf } from '@/components/data-grid/movement'
import { isSingle } from '@/components/data-grid/rectangle'
import { rangeOf, select, type SelectionAction } from '@/components/data-grid/selection'
import { nextStop } from '@/components/data-grid/tab-stop'

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
        move(movementOf(intent, selection(), cells.size(), pageRows, (cell) => cells.textAt(cell) === ''))
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

  const clear = () =>
    apply(planSame(rangeOf(selection()), '', cells.isReadOnly), 'clear', config().labels.cleared)

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

  return { run, move, replay }
}

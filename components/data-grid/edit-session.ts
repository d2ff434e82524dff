import { planSame } from '@/components/data-grid/fill'
import type { GridCells, GridConfig } from '@/components/data-grid/grid-cells'
import type { GridStateHolder } from '@/components/data-grid/grid-state'
import { rangeOf } from '@/components/data-grid/selection'

/** The text being typed into the active cell. It lives outside React: typing renders nothing. */
export interface EditSession {
  readonly isOpen: () => boolean
  readonly draft: () => string
  /** F2, double click, second tap. From typing over it only changes what the arrows do. */
  readonly editInPlace: () => void
  /** The text field's content changed; the first change of a cell begins to type over it. */
  readonly type: (text: string) => void
  /** Hands the draft over and ends. */
  readonly commit: () => void
  /** Hands the draft over and stays, as the page may be about to go. */
  readonly keep: () => void
  /** Ctrl+Enter: the draft goes into every cell of the range. False where nothing is being typed. */
  readonly commitToRange: () => boolean
  readonly cancel: () => void
}

export function createEditSession(
  state: GridStateHolder,
  cells: GridCells,
  config: () => GridConfig,
  warn: (text: string) => void,
): EditSession {
  let draft = ''

  const isOpen = () => state.get().mode !== 'navigate'
  const active = () => state.get().selection.active
  const close = () => state.update({ mode: 'navigate' })

  const keep = () => {
    if (isOpen()) cells.write([{ cell: active(), after: draft }], 'type')
  }

  return {
    isOpen,
    draft: () => draft,
    editInPlace: () => {
      if (cells.isReadOnly(active())) return warn(config().labels.readOnly)
      if (!isOpen()) draft = cells.textAt(active())
      state.update({ mode: 'inPlace' })
    },
    type: (text) => {
      draft = text
      if (!isOpen()) state.update({ mode: 'overwrite' })
    },
    keep,
    commit: () => {
      if (!isOpen()) return
      const after = draft
      close()
      cells.write([{ cell: active(), after }], 'type')
    },
    commitToRange: () => {
      if (!isOpen()) return false
      const after = draft
      close()
      const { writes, skipped } = planSame(rangeOf(state.get().selection), after, cells.isReadOnly)
      cells.write(writes, writes.length > 1 ? 'fill' : 'type')
      if (skipped > 0) warn(config().labels.filled({ cells: writes.length, skipped }))
      return true
    },
    cancel: close,
  }
}

import { formatClipboard, parseClipboard, type ClipboardTexts } from '@/components/data-grid/clipboard'
import { planSame } from '@/components/data-grid/fill'
import type { GridCells, GridConfig } from '@/components/data-grid/grid-cells'
import type { GridStateHolder } from '@/components/data-grid/grid-state'
import { planPaste, type TextBlock } from '@/components/data-grid/paste-plan'
import { sizeOf } from '@/components/data-grid/rectangle'
import { rangeOf, select } from '@/components/data-grid/selection'

/** Copy, cut and paste of the range; the component only carries the texts from and to the clipboard. */
export interface GridClipboard {
  readonly copy: () => ClipboardTexts
  readonly cut: () => ClipboardTexts
  /** False where the clipboard holds no text. */
  readonly paste: (texts: ClipboardTexts) => boolean
}

export function createGridClipboard(
  state: GridStateHolder,
  cells: GridCells,
  config: () => GridConfig,
  say: (text: string, stays: boolean) => void,
): GridClipboard {
  const range = () => rangeOf(state.get().selection)

  const texts = (): ClipboardTexts => {
    const { top, left, bottom, right } = range()
    const block: TextBlock = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) =>
        cells.textAt({ row: top + row, column: left + column }),
      ),
    )
    return formatClipboard(block, (column) => config().columns[left + column]?.inputMode === 'text')
  }

  return {
    copy: () => {
      say(config().labels.copied(sizeOf(range())), false)
      return texts()
    },
    cut: () => {
      const copied = texts()
      const { writes, skipped } = planSame(range(), '', cells.isReadOnly)
      cells.write(writes, 'cut')
      say(config().labels.cut({ cells: writes.length, skipped }), skipped > 0)
      return copied
    },
    paste: (clipboard) => {
      const block = parseClipboard(clipboard)
      if (!block) return false
      const plan = planPaste(block, range(), cells.size(), cells.isReadOnly)
      cells.write(plan.writes, 'paste')
      if (plan.block) {
        const { selection } = state.get()
        state.update({
          selection: select(selection, { type: 'selectBlock', block: plan.block }, cells.size()),
        })
      }
      const { skipped, overflowRows, overflowColumns, overflowCells } = plan
      const report = { cells: plan.writes.length, skipped, overflowRows, overflowColumns, overflowCells }
      say(config().labels.pasted(report), skipped > 0 || overflowCells > 0)
      return true
    },
  }
}

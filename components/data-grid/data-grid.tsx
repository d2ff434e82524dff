'use client'

import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type Ref,
} from 'react'
import { pageRows } from '@/components/data-grid/cell-dom'
import { GridBody } from '@/components/data-grid/grid-body'
import type { GridConfig } from '@/components/data-grid/grid-cells'
import { createGridController } from '@/components/data-grid/grid-controller'
import { GridFoot } from '@/components/data-grid/grid-foot'
import { GridHead } from '@/components/data-grid/grid-head'
import { GridNotice } from '@/components/data-grid/grid-notice'
import type { GridHandle, RowHandle, RowHeaderColumn } from '@/components/data-grid/grid-types'
import { useStickyEdges } from '@/components/data-grid/sticky-edges'
import { useCellKeyboard } from '@/components/data-grid/use-cell-keyboard'
import { useCellPointer } from '@/components/data-grid/use-cell-pointer'
import { useGridContext } from '@/components/data-grid/use-grid-context'
import {
  useClipboardWithoutSelection,
  useCommitBeforeLeaving,
  useRevealedHead,
} from '@/components/data-grid/use-grid-effects'

export interface DataGridProps<Row extends RowHandle> extends GridConfig {
  readonly rows: readonly Row[]
  readonly rowHeaders: readonly [RowHeaderColumn<Row>, ...RowHeaderColumn<Row>[]]
  /** Lines of the store that stay in view at the bottom, such as sums; nothing of them can be changed. */
  readonly foot?: readonly RowHandle[] | undefined
  /** The accessible name of the grid. */
  readonly label: string
  /** Row height in px: dense by default, 44 for roomy rows. */
  readonly density?: 36 | 44 | undefined
  /** Classes of the outer box; give it a height (or a flex parent) and the grid scrolls inside it. */
  readonly className?: string | undefined
  readonly handle?: Ref<GridHandle> | undefined
}

/**
 * A grid of editable cells, as quick as a spreadsheet. It deals in text: it reads cells from `store`, and
 * hands each change to `onEdit` as edits (a paste, a fill, an undo: one call). The caller parses, validates
 * and saves, and writes the outcome back to the store, at once in `onEdit` and again whenever it knows more;
 * the grid redraws the cells that changed.
 *
 * `undo` and `redo` come as edits too: they say what the cell should be again, and what it held just now.
 * The history belongs to the store object: another store begins another history.
 *
 * Keep `rows`, `columns`, `rowHeaders`, `foot`, `labels` and `store` identical between renders while nothing in them
 * changed. Rows may be added, removed or sorted at any time: the active cell follows its row by id, and text
 * being typed into a row that goes is handed over first.
 *
 * Keyboard: arrows, Tab, Enter, Home, End, PageUp, PageDown (with Ctrl to the edges, with Shift to select);
 * typing replaces, F2 amends, Escape gives up, Delete clears, Ctrl+Enter fills the range with what is typed,
 * Ctrl+D and Ctrl+R fill, Ctrl+Z and Ctrl+Y; Tab skips read-only cells, and after Escape leaves the grid.
 */
export function DataGrid<Row extends RowHandle>(props: DataGridProps<Row>) {
  const { rows, columns, rowHeaders, foot, labels, label, density = 36, className, handle } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [controller] = useState(() => createGridController(props))
  const context = useGridContext(id, controller, props)

  useLayoutEffect(() => controller.configure(props))
  useImperativeHandle(handle, (): GridHandle => {
    const { focusCell, commit, apply, undo, redo } = controller
    return { focusCell, commit, apply, undo, redo }
  }, [controller])
  useCommitBeforeLeaving(controller)
  useRevealedHead(controller, id, scroller, density)
  useClipboardWithoutSelection(controller, scroller)
  useStickyEdges(scroller, context)
  const keyboard = useCellKeyboard(controller, () =>
    scroller.current ? pageRows(scroller.current, density) : 1,
  )
  const pointer = useCellPointer(controller, scroller)

  const width = [...rowHeaders, ...columns].reduce((sum, column) => sum + column.width, 0)
  const tableStyle: CSSProperties & { '--grid-row': string } = {
    '--grid-row': `${density}px`,
    minWidth: width,
  }
  return (
    <div className={`group/grid text-table relative flex min-h-0 flex-col ${className ?? ''}`} {...keyboard}>
      <div
        ref={scroller}
        data-scroll-frame
        className="border-line min-h-0 overflow-auto overscroll-x-contain border print:border-0"
        {...pointer}
      >
        <table
          role="grid"
          aria-label={label}
          aria-describedby={`${id}-help`}
          aria-multiselectable
          aria-rowcount={context.headRows + rows.length + (foot?.length ?? 0)}
          aria-colcount={rowHeaders.length + columns.length}
          style={tableStyle}
          className="w-full table-fixed border-separate border-spacing-0 select-none print:min-w-0! print:table-auto print:text-[7pt]"
        >
          <colgroup>
            {rowHeaders.map((header, index) => (
              <col
                key={header.id}
                className="print:w-auto!"
                style={{ width: index === 0 ? `min(${header.width}px, 40vw)` : header.width }}
              />
            ))}
            {columns.map((column) => (
              <col key={column.id} className="print:w-auto!" style={{ width: column.width }} />
            ))}
          </colgroup>
          <GridHead context={context} />
          <GridBody context={context} rows={rows} rowHeight={density} scroller={scroller} />
          {foot && <GridFoot context={context} rows={foot} rowsAbove={rows.length} />}
        </table>
      </div>
      <p id={`${id}-help`} className="sr-only">
        {labels.help}
      </p>
      <GridNotice controller={controller} labels={labels} />
    </div>
  )
}

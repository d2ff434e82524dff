import { memo, type RefObject } from 'react'
import type { GridContext } from '@/components/data-grid/grid-context'
import { GridRow } from '@/components/data-grid/grid-row'
import type { RowHandle } from '@/components/data-grid/grid-types'
import { rowSegments } from '@/components/data-grid/row-segments'
import { useGridValue } from '@/components/data-grid/use-grid-value'
import { usePrinting } from '@/components/ui/use-printing'
import { useRowWindow } from '@/components/data-grid/use-row-window'

interface GridBodyProps {
  readonly context: GridContext
  readonly rows: readonly RowHandle[]
  readonly rowHeight: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** The rows in view, and gaps for the others; all rows on paper. */
export const GridBody = memo(function GridBody({ context, rows, rowHeight, scroller }: GridBodyProps) {
  const printing = usePrinting()
  const view = useRowWindow(scroller, rows.length, rowHeight, printing)
  const pinned = useGridValue(context.controller, ({ selection: { active } }) =>
    active.row >= view.first && active.row <= view.last ? -1 : active.row,
  )
  const width = context.rowHeaders.length + context.columns.length
  return (
    <tbody>
      {rowSegments(view, pinned, rows.length).map((segment) => {
        if (segment.kind === 'gap') {
          return (
            <tr key={`gap ${segment.key}`} role="presentation" aria-hidden>
              <td
                role="presentation"
                colSpan={width}
                style={{ height: segment.rows * rowHeight, padding: 0 }}
              />
            </tr>
          )
        }
        const row = rows[segment.index]
        if (!row) return null
        return <GridRow key={`row ${row.id}`} context={context} row={row} index={segment.index} />
      })}
    </tbody>
  )
})

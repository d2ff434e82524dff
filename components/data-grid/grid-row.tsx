import { memo, useCallback, useSyncExternalStore } from 'react'
import { EDGE, GridCell } from '@/components/data-grid/grid-cell'
import { rowHeaderId, type GridContext } from '@/components/data-grid/grid-context'
import type { RowHandle } from '@/components/data-grid/grid-types'
import { decodeRowSlice, encodeRowSlice, type RowSlice } from '@/components/data-grid/row-slice'
import { stickyLeftVariable } from '@/components/data-grid/sticky-edges'
import { useGridValue } from '@/components/data-grid/use-grid-value'

interface GridRowProps {
  readonly context: GridContext
  readonly row: RowHandle
  readonly index: number
}

/** One row; it listens to its own cells in the store and its own part of the selection, and to nothing else. */
export const GridRow = memo(function GridRow({ context, row, index }: GridRowProps) {
  const { store, controller, columns } = context
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeRow(row.id, listener),
    [store, row.id],
  )
  const getVersion = () => store.getRowVersion(row.id)
  useSyncExternalStore(subscribe, getVersion, getVersion)
  const slice = decodeRowSlice(useGridValue(controller, (state) => encodeRowSlice(state.selection, index)))
  return (
    <tr aria-rowindex={context.headRows + index + 1}>
      <RowHeaders context={context} row={row} index={index} isMarked={slice.from >= 0} />
      {columns.map((column, at) => {
        const isSelected = at >= slice.from && at <= slice.to
        return (
          <GridCell
            key={column.id}
            context={context}
            row={index}
            column={at}
            cell={store.getCell(row.id, column.id)}
            isActive={at === slice.active}
            isSelected={isSelected}
            isInRange={isSelected && slice.isRange}
            edges={isSelected && slice.isRange ? edgesAt(slice, at) : 0}
            isEmphasized={row.emphasis ?? false}
          />
        )
      })}
    </tr>
  )
})

interface RowHeadersProps {
  readonly context: GridContext
  readonly row: RowHandle
  readonly index: number
  readonly isMarked: boolean
}

/** Roomy rows have place for a second, smaller line on a phone. */
const ROOMY_LABEL =
  'block truncate print:whitespace-normal max-sm:line-clamp-2 max-sm:text-xs max-sm:whitespace-normal'

const RowHeaders = memo(function RowHeaders({ context, row, index, isMarked }: RowHeadersProps) {
  const ground = isMarked
    ? 'bg-primary-soft print:bg-transparent'
    : row.emphasis
      ? 'bg-surface-sunken'
      : 'bg-surface'
  return context.rowHeaders.map((header, at) => (
    <th
      key={header.id}
      {...(at === 0 ? { id: rowHeaderId(context.id, index) } : {})}
      scope="row"
      aria-colindex={at + 1}
      style={{ left: `var(${stickyLeftVariable(at)})` }}
      className={`border-line text-ink z-10 h-(--grid-row) border-r border-b px-3 text-left leading-5 print:static print:px-1 ${ground} ${row.emphasis ? 'font-strong' : 'font-normal'} ${at === 0 ? 'sticky' : 'sm:sticky'}`}
    >
      <span
        className={`block truncate print:whitespace-normal ${at === 0 ? 'print:min-w-[38mm]' : ''} ${context.isRoomy ? ROOMY_LABEL : ''}`}
        title={header.render ? undefined : row.label}
      >
        {header.render ? header.render(row) : row.label}
      </span>
    </th>
  ))
})

function edgesAt(slice: RowSlice, column: number): number {
  return (
    (slice.isTop ? EDGE.top : 0) |
    (slice.isBottom ? EDGE.bottom : 0) |
    (column === slice.from ? EDGE.left : 0) |
    (column === slice.to ? EDGE.right : 0)
  )
}

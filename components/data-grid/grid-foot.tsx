import { memo, useCallback, useSyncExternalStore } from 'react'
import { cellDescription, CellMark } from '@/components/data-grid/cell-mark'
import type { GridContext } from '@/components/data-grid/grid-context'
import type { RowHandle } from '@/components/data-grid/grid-types'
import { stickyLeftVariable } from '@/components/data-grid/sticky-edges'

interface GridFootProps {
  readonly context: GridContext
  readonly rows: readonly RowHandle[]
  /** Rows of the body: `aria-rowindex` goes on from there. */
  readonly rowsAbove: number
}

/** Lines that stay in view below all others, such as sums: read with the table, no stop of the keyboard. */
export const GridFoot = memo(function GridFoot({ context, rows, rowsAbove }: GridFootProps) {
  return (
    <tfoot className="sticky bottom-0 z-20 print:static">
      {rows.map((row, at) => (
        <FootRow
          key={row.id}
          context={context}
          row={row}
          rowIndex={context.headRows + rowsAbove + at + 1}
          isFirst={at === 0}
        />
      ))}
    </tfoot>
  )
})

interface FootRowProps {
  readonly context: GridContext
  readonly row: RowHandle
  readonly rowIndex: number
  readonly isFirst: boolean
}

function FootRow({ context, row, rowIndex, isFirst }: FootRowProps) {
  const { store, columns, rowHeaders, labels } = context
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeRow(row.id, listener),
    [store, row.id],
  )
  const getVersion = () => store.getRowVersion(row.id)
  useSyncExternalStore(subscribe, getVersion, getVersion)
  const look = `border-line bg-surface-sunken text-ink h-(--grid-row) border-r border-b leading-5 ${isFirst ? 'border-t-line-strong border-t' : ''} ${row.emphasis ? 'font-strong' : 'font-normal'}`
  return (
    <tr aria-rowindex={rowIndex}>
      {rowHeaders.map((header, at) => (
        <th
          key={header.id}
          scope="row"
          aria-colindex={at + 1}
          style={{ left: `var(${stickyLeftVariable(at)})` }}
          className={`z-1 px-3 text-left print:static ${look} ${at === 0 ? 'sticky' : 'sm:sticky'}`}
        >
          {/* A header with nothing in it would be read out as one. */}
          <span className={at === 0 ? 'block truncate' : 'sr-only'} title={row.label}>
            {row.label}
          </span>
        </th>
      ))}
      {columns.map((column, at) => {
        const cell = store.getCell(row.id, column.id)
        const align = column.align ?? 'end'
        const description = cellDescription(cell, labels)
        return (
          <td
            key={column.id}
            role="gridcell"
            aria-colindex={rowHeaders.length + at + 1}
            aria-readonly
            title={cell.message}
            className={`relative px-2 print:px-0.5 ${align === 'end' ? 'text-right tabular-nums' : 'text-left'} ${look}`}
          >
            <span className="block truncate">{cell.display}</span>
            <CellMark tone={cell.tone} note={cell.note} align={align} />
            {description === '' ? null : <span className="sr-only">{description}</span>}
          </td>
        )
      })}
    </tr>
  )
}

import { memo } from 'react'
import { cellAttribute } from '@/components/data-grid/cell-dom'
import { CellInput } from '@/components/data-grid/cell-input'
import { CellMessage } from '@/components/data-grid/cell-message'
import { cellDescription, CellMark } from '@/components/data-grid/cell-mark'
import { rowHeaderId, type GridContext } from '@/components/data-grid/grid-context'
import type { CellState } from '@/components/data-grid/grid-types'

/** Sides of the selected range that run along a cell; added up in `GridCellProps.edges`. */
export const EDGE = { top: 1, right: 2, bottom: 4, left: 8 } as const

const EDGE_LOOK = [
  [EDGE.top, 'after:border-t-2'],
  [EDGE.right, 'after:border-r-2'],
  [EDGE.bottom, 'after:border-b-2'],
  [EDGE.left, 'after:border-l-2'],
] as const

interface GridCellProps {
  readonly context: GridContext
  readonly row: number
  readonly column: number
  readonly cell: CellState
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly isInRange: boolean
  readonly edges: number
  readonly isEmphasized: boolean
}

/** One cell; renders again only when its own state or its part of the selection changes. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { context, row, column: index, cell, isActive } = props
  const column = context.columns[index]
  if (!column) return null
  const align = column.align ?? 'end'
  const readOnly = (column.readOnly ?? false) || (cell.readOnly ?? false)
  const description = cellDescription(cell, context.labels)
  const descriptionId = description === '' ? undefined : `${context.id}-d${row}-${index}`
  return (
    <td
      role="gridcell"
      data-cell={cellAttribute({ row, column: index })}
      aria-colindex={context.rowHeaders.length + index + 1}
      aria-selected={props.isSelected}
      aria-readonly={readOnly || undefined}
      aria-invalid={cell.tone === 'error' || undefined}
      tabIndex={isActive ? -1 : undefined}
      className={lookOf(props, readOnly, align)}
    >
      <span aria-hidden={isActive || undefined} className="block truncate print:overflow-visible">
        {cell.display}
      </span>
      <CellMark tone={cell.tone} note={cell.note} counted={cell.counted} align={align} />
      {descriptionId && (
        <span id={descriptionId} className="sr-only">
          {description}
        </span>
      )}
      {isActive && (
        <CellInput
          controller={context.controller}
          column={column}
          cell={cell}
          readOnly={readOnly}
          labelledBy={`${context.columnHeaderIds[index] ?? ''} ${rowHeaderId(context.id, row)}`}
          describedBy={descriptionId}
        />
      )}
      {isActive && cell.message && <CellMessage text={cell.message} />}
    </td>
  )
})

function lookOf(
  { isActive, isInRange, edges, isEmphasized }: GridCellProps,
  readOnly: boolean,
  align: 'start' | 'end',
): string {
  const look = [
    'relative print:relative! h-(--grid-row) cursor-cell border-r border-b border-line px-2 print:px-0.5 leading-5 text-ink outline-none',
    align === 'end' ? 'text-right tabular-nums' : 'text-left',
    isEmphasized ? 'font-strong' : '',
    isInRange && !isActive
      ? 'bg-primary-soft print:bg-transparent'
      : readOnly || isEmphasized
        ? 'bg-surface-sunken'
        : 'bg-surface',
  ]
  if (edges !== 0) {
    look.push(
      'after:pointer-events-none after:absolute after:inset-0 after:-right-px after:-bottom-px after:border-primary print:after:hidden',
    )
    for (const [edge, border] of EDGE_LOOK) if ((edges & edge) !== 0) look.push(border)
  }
  if (isActive) {
    look.push(
      'z-3 before:pointer-events-none before:absolute before:inset-0 before:-right-px before:-bottom-px before:z-3 before:border-2 before:border-line-strong group-focus-within/grid:before:border-focus print:before:hidden',
    )
  }
  return look.join(' ')
}

import { memo } from 'react'
import { columnHeaderId, groupHeaderId, type GridContext } from '@/components/data-grid/grid-context'
import { headerLayout } from '@/components/data-grid/header-layout'
import { STICKY_WIDTH_VARIABLE, stickyLeftVariable } from '@/components/data-grid/sticky-edges'

const LOOK =
  'border-r border-b border-line bg-surface-sunken px-2 py-1.5 align-bottom leading-4.5 font-strong text-ink-soft  print:px-0.5 print:py-0.5'

/** The sticky head: groups of columns, columns, and the corner above the row headers. */
export const GridHead = memo(function GridHead({ context }: { context: GridContext }) {
  const { id, columns, rowHeaders } = context
  const layout = headerLayout(columns)
  return (
    <thead className="sticky top-0 z-20 print:static">
      {layout.map((cells, row) => (
        <tr key={row === 0 ? 'upper' : 'lower'} aria-rowindex={row + 1}>
          {row === 0 &&
            rowHeaders.map((header, at) => (
              <th
                key={header.id}
                data-corner
                scope="col"
                rowSpan={layout.length}
                aria-colindex={at + 1}
                style={{ left: `var(${stickyLeftVariable(at)})` }}
                className={`z-1 px-3 text-left print:static ${LOOK} ${at === 0 ? 'sticky' : 'sm:sticky'}`}
              >
                {header.label}
              </th>
            ))}
          {cells.map((cell) => (
            <th
              key={cell.column}
              id={(cell.isGroup ? groupHeaderId : columnHeaderId)(id, cell.column)}
              scope={cell.isGroup ? 'colgroup' : 'col'}
              colSpan={cell.span}
              rowSpan={cell.rows}
              aria-colindex={rowHeaders.length + cell.column + 1}
              title={cell.title}
              className={`${LOOK} ${cell.isGroup ? 'text-left' : alignOf(context, cell.column)}`}
            >
              {cell.isGroup ? <GroupLabel text={cell.label} /> : cell.label}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  )
})

/** Stays in view as long as any column of its group does. */
function GroupLabel({ text }: { text: string }) {
  return (
    <span
      className="sticky inline-block print:static"
      style={{ left: `calc(var(${STICKY_WIDTH_VARIABLE}) + 0.5rem)` }}
    >
      {text}
    </span>
  )
}

function alignOf({ columns }: GridContext, column: number): string {
  return columns[column]?.align === 'start' ? 'text-left' : 'text-right'
}

import type { TableBlock, TableCell } from '@/lib/documents/rules/document'
import { placeCells } from '@/lib/documents/rules/place-cells'

const aligned = { left: 'text-left', center: 'text-center', right: 'text-right tabular-nums' } as const

/** A table of the document; a wide one moves sideways on its own. */
export function DocumentTable({ table }: { table: TableBlock }) {
  const { title, columns, headerRows, rows, note } = table
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const alignOf = (column: number) => aligned[columns[column]?.align ?? 'left']
  return (
    <figure className="flex flex-col gap-2">
      {title ? <figcaption className="font-strong text-center">{title}</figcaption> : null}
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={title ?? undefined}>
        <table
          className={`border-line-strong w-full border-collapse border text-sm ${columns.length > 8 ? 'min-w-4xl' : 'min-w-xl'}`}
        >
          <colgroup>
            {columns.map(({ width }, at) => (
              <col key={at} style={{ width: `${(100 * width) / shares}%` }} />
            ))}
          </colgroup>
          <thead>
            {headerRows.map((cells, at) => (
              <tr key={at}>
                {cells.map((cell, column) => (
                  <th
                    key={column}
                    scope="col"
                    {...spansOf(cell)}
                    className={`${cellStyle} font-strong text-center`}
                  >
                    {cell.text}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {placeCells(
              rows.map(({ cells }) => cells),
              columns.length,
            ).map(({ placed }, at) => (
              <tr key={at} className={rows[at]?.kind === 'line' ? undefined : 'font-strong'}>
                {placed.map(({ cell, column }) => (
                  <td key={column} {...spansOf(cell)} className={`${cellStyle} ${alignOf(column)}`}>
                    {cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note ? <p className="text-ink-soft text-sm">{note}</p> : null}
    </figure>
  )
}

const cellStyle = 'border-line-strong border px-2 py-1 align-top'

function spansOf({ columnSpan, rowSpan }: TableCell) {
  return {
    ...(columnSpan === undefined ? {} : { colSpan: columnSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
  }
}

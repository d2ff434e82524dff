import { useMemo } from 'react'
import { columnHeaderId, groupHeaderId, type GridContext } from '@/components/data-grid/grid-context'
import type { GridController } from '@/components/data-grid/grid-controller'
import type { GridStore } from '@/components/data-grid/grid-store'
import type { Column, GridLabels, RowHeaderColumn } from '@/components/data-grid/grid-types'
import { groupStarts, headerLayout } from '@/components/data-grid/header-layout'

interface Given {
  readonly columns: readonly Column[]
  readonly rowHeaders: readonly RowHeaderColumn[]
  readonly store: GridStore
  readonly labels: GridLabels
  readonly density?: number | undefined
}

/** The shared object of a grid; a new one, and with it new rows, only when something in it changed. */
export function useGridContext(id: string, controller: GridController, given: Given): GridContext {
  const { columns, rowHeaders, store, labels, density } = given
  const isRoomy = density === 44
  return useMemo(
    () => ({
      id,
      controller,
      store,
      columns,
      rowHeaders,
      labels,
      isRoomy,
      headRows: headerLayout(columns).length,
      columnHeaderIds: groupStarts(columns).map((group, column) => {
        const own = columnHeaderId(id, column)
        return group === null ? own : `${groupHeaderId(id, group)} ${own}`
      }),
    }),
    [id, controller, store, columns, rowHeaders, labels, isRoomy],
  )
}

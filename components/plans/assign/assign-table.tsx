'use client'

import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { useMemo, type KeyboardEvent, type Ref } from 'react'
import { DataGrid } from '@/components/data-grid/data-grid'
import type { GridHandle, RowHandle, RowHeaderColumn } from '@/components/data-grid/grid-types'
import type { ActiveCell } from '@/components/figures/board/active-cell'
import { useGridLabels } from '@/components/figures/table/grid-labels'
import { FOOT, type AssignBoard } from '@/components/plans/assign/assign-board'
import { useColumnHeads } from '@/components/plans/assign/column-heads'
import { plansHref } from '@/components/plans/plan-links'
import type { AssignmentColumn, AssignmentRow, AssignmentView } from '@/lib/plans/views'

interface AssignTableProps {
  view: AssignmentView
  board: AssignBoard
  columns: readonly AssignmentColumn[]
  density: 36 | 44
  active: ActiveCell
  handle: Ref<GridHandle>
  /** The keyboard asks for the side panel. */
  onDetails: () => void
}

interface AssignLine extends RowHandle {
  row: AssignmentRow
}

/** Units below by indicators; at the foot what was received, what is handed down, and the gap. */
export function AssignTable({ view, board, columns, density, active, handle, onDetails }: AssignTableProps) {
  const t = useTranslations('plans.assign')
  const figures = useGridLabels()
  const labels = useMemo(() => ({ ...figures, help: t('grid_help'), note: t('changed') }), [figures, t])
  const heads = useColumnHeads(board, columns)
  const { federation, level } = view
  const rowHeaders = useMemo(
    (): readonly [RowHeaderColumn<AssignLine>] => [
      {
        id: 'unit',
        label: t(level === 'tenants' ? 'tenant' : 'unit'),
        width: 280,
        render: ({ row, label }) =>
          row.own || level === 'tenants' ? (
            label
          ) : (
            <Link
              href={plansHref(federation, { unit: row.code })}
              tabIndex={-1}
              title={label}
              className="hover:text-primary decoration-line-strong underline-offset-2 hover:underline"
            >
              {label}
            </Link>
          ),
      },
    ],
    [t, federation, level],
  )
  const lines = useMemo(
    () =>
      view.rows.map((row): AssignLine => ({
        id: row.code,
        label: row.own ? t('own_row', { name: row.name }) : row.name,
        row,
        ...(row.own ? { emphasis: true } : {}),
      })),
    [view.rows, t],
  )
  const foot = useMemo(() => footOf(view.rows, t), [view.rows, t])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F1' && !(event.key === 'Enter' && event.altKey)) return
    event.preventDefault()
    onDetails()
  }
  return (
    <div className="flex min-h-0 flex-col" onKeyDown={onKeyDown}>
      <DataGrid
        label={t('grid_label', { plan: view.plan.title, unit: view.unit.name })}
        rows={lines}
        columns={heads}
        rowHeaders={rowHeaders}
        foot={foot}
        store={board.store}
        labels={labels}
        density={density}
        handle={handle}
        onEdit={(edits) => board.edit(edits)}
        onActiveCellChange={active.set}
      />
    </div>
  )
}

/** Where the issuer's own target is a line of the grid, it is not said again. */
function footOf(
  rows: readonly AssignmentRow[],
  t: ReturnType<typeof useTranslations<'plans.assign'>>,
): RowHandle[] {
  const count = rows.filter(({ own }) => !own).length
  const lines: RowHandle[] = [
    { id: FOOT.sum, label: t('sum', { count }) },
    { id: FOOT.gap, label: t('gap'), emphasis: true },
  ]
  return count < rows.length ? lines : [{ id: FOOT.received, label: t('received') }, ...lines]
}

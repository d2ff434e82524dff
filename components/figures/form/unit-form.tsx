'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, type KeyboardEvent } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { useBoardVersion } from '@/components/figures/board/board-summary'
import { closedReason, isAsked } from '@/components/figures/board/inert-reason'
import type { HistoryState } from '@/components/figures/board/use-board'
import { FigureField } from '@/components/figures/form/figure-field'
import { CellDetails } from '@/components/figures/panel/cell-details'
import { useColumnTexts } from '@/components/figures/table/column-texts'
import { CorrectionNotice } from '@/components/figures/table/month-notices'
import { ReturnNotice } from '@/components/figures/table/return-notice'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { EntryGridView, FormColumn, GridRow } from '@/lib/figures/views'

interface UnitFormProps {
  view: EntryGridView
  board: EntryBoard
  row: GridRow
  columns: readonly FormColumn[]
  history: HistoryState
  /** The field to bring into view. */
  target: CellKey | null
}

/** One unit's month as a form: one field for each figure, grouped as in the grid. */
export function UnitForm({ view, board, row, columns, history, target }: UnitFormProps) {
  const t = useTranslations('figures')
  const { group: nameOf } = useColumnTexts()
  const [details, setDetails] = useState<FormColumn | null>(null)
  useBoardVersion(board)
  useEffect(() => {
    if (target?.rowId === row.unitId) fieldOf(target.columnId)?.focus()
  }, [target, row.unitId])
  const closed = closedReason(row, view.locked)
  const groups = groupsOf(columns.filter((column) => isAsked(column, row)))
  return (
    <div className="flex flex-col gap-4">
      <ReturnNotice row={row} />
      {row.state === 'correcting' && closed === null && <CorrectionNotice row={row} />}
      {closed !== null && <Notice>{t(`inert.${closed}`)}</Notice>}
      {groups.map(([group, fields]) => (
        <fieldset key={group} className="border-line bg-surface-raised rounded-lg border px-3 pt-1 pb-3">
          <legend className="font-strong px-1 text-base">{nameOf(group)}</legend>
          <div className="flex flex-col gap-3" onKeyDown={goOnWithEnter}>
            {fields.map((column) => (
              <FigureField
                key={column.indicator}
                board={board}
                row={row}
                column={column}
                month={view.month}
                onDetails={() => setDetails(column)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {details && (
        <Dialog
          open
          title={details.name}
          description={row.name}
          onOpenChange={(open) => {
            if (!open) setDetails(null)
          }}
        >
          <CellDetails view={view} board={board} row={row} column={details} history={history} />
        </Dialog>
      )}
    </div>
  )
}

function groupsOf(columns: readonly FormColumn[]): [group: string, columns: FormColumn[]][] {
  const groups = new Map<string, FormColumn[]>()
  for (const column of columns) groups.set(column.group, [...(groups.get(column.group) ?? []), column])
  return [...groups]
}

/** Enter goes on to the next field, as the key on the keypad says. */
function goOnWithEnter(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-field] input')]
  fields[fields.indexOf(event.target) + 1]?.focus()
}

function fieldOf(indicator: string): HTMLInputElement | null {
  return document.querySelector(`[data-field="${CSS.escape(indicator)}"] input`)
}

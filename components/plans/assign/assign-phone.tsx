'use client'

import { ChevronLeft, ChevronRight, List } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'
import { openLine } from '@/components/figures/form/open-line'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { AssignColumns } from '@/components/plans/assign/assign-columns'
import { AssignLines } from '@/components/plans/assign/assign-lines'
import { ColumnChoice } from '@/components/plans/assign/column-choice'
import { TargetDetails } from '@/components/plans/assign/target-details'
import { TargetField } from '@/components/plans/assign/target-field'
import { useAssignVersion } from '@/components/plans/assign/use-assign'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import type { AssignmentColumn, AssignmentRow, AssignmentView } from '@/lib/plans/views'

export interface AssignPhoneProps {
  view: AssignmentView
  board: AssignBoard
  columns: readonly AssignmentColumn[]
  /** The field to bring into view. */
  target: CellKey | null
  onPropose: (column: AssignmentColumn) => void
  onPhase: (column: AssignmentColumn) => void
}

/** The draft on a narrow screen: what each column still lacks, the units, and the form of the one in the address. */
export function AssignPhone(props: AssignPhoneProps) {
  const { view, board, columns } = props
  const line = useSearchParams().get('line')
  useAssignVersion(board)
  const row = view.rows.find(({ code }) => code === line)
  if (row) return <LineForm key={row.code} {...props} row={row} />
  return (
    <div className="flex flex-col gap-4">
      <AssignColumns {...props} />
      {view.editable ? (
        <div>
          <ColumnChoice all={view.columns} shown={columns} />
        </div>
      ) : null}
      <AssignLines view={view} board={board} columns={columns} onOpen={({ code }) => openLine(code)} />
    </div>
  )
}

function LineForm({ view, board, columns, target, row }: AssignPhoneProps & { row: AssignmentRow }) {
  const t = useTranslations('plans.assign')
  const [details, setDetails] = useState<AssignmentColumn | null>(null)
  const place = view.rows.indexOf(row)
  useEffect(() => {
    if (target?.rowId === row.code) fieldOf(target.columnId)?.focus()
  }, [target, row.code])
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-1">
        <Button tone="quiet" icon={<List aria-hidden className="size-4" />} onClick={() => openLine(null)}>
          {t('phone.back')}
        </Button>
        <span className="text-ink-soft ml-auto text-sm tabular-nums">
          {t('phone.position', { place: place + 1, count: view.rows.length })}
        </span>
        <StepButton
          label={t('phone.previous')}
          to={view.rows[place - 1]}
          icon={<ChevronLeft aria-hidden className="size-4" />}
        />
        <StepButton
          label={t('phone.next')}
          to={view.rows[place + 1]}
          icon={<ChevronRight aria-hidden className="size-4" />}
        />
      </div>
      <h2 className="text-lg">{row.own ? t('own_row', { name: row.name }) : row.name}</h2>
      <div
        className="border-line bg-surface-raised flex flex-col gap-3 rounded-lg border p-3"
        onKeyDown={goOnWithEnter}
      >
        {columns.map((column) => (
          <TargetField
            key={column.indicator}
            {...{ view, board, row, column }}
            onDetails={() => setDetails(column)}
          />
        ))}
      </div>
      {details && (
        <Dialog
          open
          title={details.name}
          description={row.name}
          onOpenChange={(open) => {
            if (!open) setDetails(null)
          }}
        >
          <TargetDetails view={view} board={board} row={row} column={details} />
        </Dialog>
      )}
    </div>
  )
}

function StepButton({ label, to, icon }: { label: string; to: AssignmentRow | undefined; icon: ReactNode }) {
  return (
    <IconButton label={label} icon={icon} disabled={!to} onClick={() => to && openLine(to.code, 'replace')} />
  )
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

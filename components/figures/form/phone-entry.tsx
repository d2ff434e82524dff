'use client'

import { ChevronLeft, ChevronRight, List } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import type { HistoryState } from '@/components/figures/board/use-board'
import { openLine } from '@/components/figures/form/open-line'
import { UnitForm } from '@/components/figures/form/unit-form'
import { UnitList } from '@/components/figures/form/unit-list'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { StateBadge } from '@/components/ui/state-badge'
import type { EntryGridView, FormColumn, GridRow } from '@/lib/figures/views'

interface PhoneEntryProps {
  view: EntryGridView
  board: EntryBoard
  columns: readonly FormColumn[]
  rows: readonly GridRow[]
  history: HistoryState
  filters: ReactNode
  /** The field to bring into view. */
  target: CellKey | null
}

/** The grid on a narrow screen: a list of units, and the form of the one in the address. */
export function PhoneEntry(props: PhoneEntryProps) {
  const { view, board, columns, rows, history, filters, target } = props
  const t = useTranslations('figures.form')
  const line = useSearchParams().get('line')
  const single = view.rows.length === 1
  const row = single ? view.rows[0] : view.rows.find(({ code }) => code === line)
  if (!row) {
    return (
      <div className="flex flex-col gap-3">
        {filters}
        <UnitList board={board} rows={rows} onOpen={({ code }) => openLine(code)} />
      </div>
    )
  }
  const place = rows.indexOf(row)
  const arrow = 'size-4'
  return (
    <div className="flex flex-col gap-3">
      {!single && (
        <div className="flex items-center gap-1">
          <Button tone="quiet" icon={<List aria-hidden className={arrow} />} onClick={() => openLine(null)}>
            {t('back')}
          </Button>
          <span className="text-ink-soft ml-auto text-sm tabular-nums">
            {place >= 0 && t('position', { place: place + 1, count: rows.length })}
          </span>
          <StepButton
            label={t('previous')}
            to={rows[place - 1]}
            icon={<ChevronLeft aria-hidden className={arrow} />}
          />
          <StepButton
            label={t('next')}
            to={rows[place + 1]}
            icon={<ChevronRight aria-hidden className={arrow} />}
          />
        </div>
      )}
      <div className="flex items-start justify-between gap-3">
        <h2 className="text-lg">{row.name}</h2>
        <StateBadge state={row.state} />
      </div>
      <UnitForm
        key={row.unitId}
        view={view}
        board={board}
        row={row}
        columns={columns}
        history={history}
        target={target}
      />
    </div>
  )
}

function StepButton({ label, to, icon }: { label: string; to: GridRow | undefined; icon: ReactNode }) {
  return (
    <IconButton label={label} icon={icon} disabled={!to} onClick={() => to && openLine(to.code, 'replace')} />
  )
}

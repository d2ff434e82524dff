'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBoardVersion } from '@/components/figures/board/board-summary'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { StateBadge } from '@/components/ui/state-badge'
import type { GridRow } from '@/lib/figures/views'

interface UnitListProps {
  board: EntryBoard
  rows: readonly GridRow[]
  onOpen: (row: GridRow) => void
}

/** The units of the grid on a narrow screen; each opens its form. */
export function UnitList({ board, rows, onOpen }: UnitListProps) {
  const t = useTranslations('figures')
  useBoardVersion(board)
  return (
    <ul
      aria-label={t('form.list_label')}
      className="border-line bg-surface-raised divide-line divide-y rounded-lg border"
    >
      {rows.map((row) => (
        <li key={row.unitId}>
          <button
            type="button"
            onClick={() => onOpen(row)}
            className="focus-inset flex min-h-14 w-full items-center gap-3 px-3 py-2 text-left"
          >
            <span className="min-w-0 flex-1">
              <span className="block">{row.name}</span>
              <Remaining board={board} row={row} />
            </span>
            <StateBadge state={row.state} />
            <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Remaining({ board, row: { unitId } }: { board: EntryBoard; row: GridRow }) {
  const t = useTranslations('figures')
  const report = board.report(unitId)
  if (!report) return null
  const { blanks, errors, warnings, conflicts } = report
  const parts = [
    blanks.length > 0 && t('rows.missing', { count: blanks.length }),
    errors.length > 0 && t('status.errors', { count: errors.length }),
    conflicts.length > 0 && t('status.conflicts', { count: conflicts.length }),
    warnings.length > 0 && t('status.warnings', { count: warnings.length }),
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : <span className="text-ink-soft block text-sm">{parts.join(' · ')}</span>
}

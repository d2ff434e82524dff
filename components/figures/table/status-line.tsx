'use client'

import { Check, CircleAlert, CloudOff, GitCompareArrows, Loader, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'
import { useBoardSummary } from '@/components/figures/board/board-summary'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { useSessionStatus } from '@/components/figures/session/use-entry-session'
import { classNames } from '@/components/ui/class-names'
import { formatTime } from '@/lib/format/dates'
import type { FormColumn, GridRow } from '@/lib/figures/views'

interface StatusLineProps {
  board: EntryBoard
  rows: readonly GridRow[]
  columns: readonly FormColumn[]
  /** Goes to the next of these cells. */
  onGo: (cells: readonly CellKey[]) => void
}

const icon = 'size-4 shrink-0'

/** Saved when; how many cells wait, are wrong, doubtful or double. Each part leads to the next such cell. */
export function StatusLine({ board, rows, columns, onGo }: StatusLineProps) {
  const t = useTranslations('figures.status')
  const summary = useBoardSummary(board, rows, columns)
  const { health, pending, savedAt } = useSessionStatus(board.session)
  const part = (kind: 'errors' | 'warnings' | 'conflicts', mark: ReactNode, look: string) => {
    const cells = summary[kind]
    return cells.length === 0 ? null : (
      <Part go={t(`go_${kind}`)} look={look} onClick={() => onGo(cells)}>
        {mark}
        {t(kind, { count: cells.length })}
      </Part>
    )
  }
  return (
    <div
      role="group"
      aria-label={t('label')}
      data-print="none"
      className="text-table flex min-h-9 flex-wrap items-center gap-x-1 gap-y-0.5"
    >
      {pending > 0 && health !== 'online' ? (
        <Part go={t('go_pending')} look="text-ink" onClick={() => onGo(summary.pending)}>
          <CloudOff aria-hidden className={icon} />
          {t(health === 'offline' ? 'pending' : 'waiting', { count: pending })}
        </Part>
      ) : (
        <Saved saving={pending > 0} at={savedAt} />
      )}
      {part('errors', <CircleAlert aria-hidden className={icon} />, 'text-danger')}
      {part('conflicts', <GitCompareArrows aria-hidden className={icon} />, 'text-danger')}
      {part('warnings', <TriangleAlert aria-hidden className={icon} />, 'text-warning')}
    </div>
  )
}

function Saved({ saving, at }: { saving: boolean; at: string | null }) {
  const t = useTranslations('figures.status')
  return (
    <span className="text-ink-soft flex items-center gap-1.5 px-2 tabular-nums">
      {saving ? <Loader aria-hidden className={icon} /> : <Check aria-hidden className={icon} />}
      {saving
        ? t('saving')
        : at === null
          ? t('all_saved')
          : t('saved_at', { time: formatTime(new Date(at)) })}
    </span>
  )
}

function Part(props: { go: string; look: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      title={props.go}
      onClick={props.onClick}
      className={classNames(
        'hover:bg-surface-hover flex min-h-8 items-center gap-1.5 rounded-md px-2 tabular-nums pointer-coarse:min-h-11',
        props.look,
      )}
    >
      {props.children}
      <span className="sr-only">. {props.go}</span>
    </button>
  )
}

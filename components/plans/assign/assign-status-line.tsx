'use client'

import { Check, CircleAlert, CloudOff, GitCompareArrows, Loader, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { summariseAssignment } from '@/components/plans/assign/assign-summary'
import { useAssignStatus, useAssignVersion } from '@/components/plans/assign/use-assign'
import { formatTime } from '@/lib/format/dates'
import type { AssignmentView } from '@/lib/plans/views'

const icon = 'size-4 shrink-0'

interface AssignStatusLineProps {
  view: AssignmentView
  board: AssignBoard
  /** Goes to the next of these cells. */
  onGo: (cells: readonly CellKey[]) => void
}

/** Saved when; what waits, what is wrong, what is doubtful. Each part leads to the next such cell. */
export function AssignStatusLine({ view, board, onGo }: AssignStatusLineProps) {
  const t = useTranslations('plans.assign.status')
  useAssignVersion(board)
  const { health, pending, savedAt } = useAssignStatus(board.session)
  const { errors, conflicts, warnings } = summariseAssignment(board, view)
  const part = (
    kind: 'errors' | 'conflicts' | 'warnings',
    cells: readonly CellKey[],
    mark: ReactNode,
    look: string,
  ) =>
    cells.length === 0 ? null : (
      <button
        type="button"
        title={t(`go_${kind}`)}
        onClick={() => onGo(cells)}
        className={`hover:bg-surface-hover flex min-h-8 items-center gap-1.5 rounded-md px-2 tabular-nums pointer-coarse:min-h-11 ${look}`}
      >
        {mark}
        {t(kind, { count: cells.length })}
        <span className="sr-only">. {t(`go_${kind}`)}</span>
      </button>
    )
  return (
    <div
      role="group"
      aria-label={t('label')}
      data-print="none"
      className="text-table flex min-h-9 flex-wrap items-center gap-x-1 gap-y-0.5"
    >
      {pending > 0 && health !== 'online' ? (
        <span className="flex items-center gap-1.5 px-2 tabular-nums">
          <CloudOff aria-hidden className={icon} />
          {t(health === 'offline' ? 'pending' : 'waiting', { count: pending })}
        </span>
      ) : (
        <span className="text-ink-soft flex items-center gap-1.5 px-2 tabular-nums">
          {pending > 0 ? <Loader aria-hidden className={icon} /> : <Check aria-hidden className={icon} />}
          {pending > 0
            ? t('saving')
            : savedAt === null
              ? t('all_saved')
              : t('saved_at', { time: formatTime(new Date(savedAt)) })}
        </span>
      )}
      {part('errors', errors, <CircleAlert aria-hidden className={icon} />, 'text-danger')}
      {part('conflicts', conflicts, <GitCompareArrows aria-hidden className={icon} />, 'text-danger')}
      {part('warnings', warnings, <TriangleAlert aria-hidden className={icon} />, 'text-warning')}
    </div>
  )
}

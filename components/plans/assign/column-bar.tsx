'use client'

import { CalendarRange, Sparkles } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useActiveCell, type ActiveCell } from '@/components/figures/board/active-cell'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { ThresholdField } from '@/components/plans/assign/threshold-field'
import { useAssignVersion } from '@/components/plans/assign/use-assign'
import { Button } from '@/components/ui/button'
import { NativeSelect } from '@/components/ui/native-select'
import { comparisons } from '@/lib/plans/schemas'
import type { AssignmentColumn, AssignmentView } from '@/lib/plans/views'

interface ColumnBarProps {
  view: AssignmentView
  board: AssignBoard
  columns: readonly AssignmentColumn[]
  active: ActiveCell
  onPropose: (column: AssignmentColumn) => void
  onPhase: (column: AssignmentColumn) => void
}

/** What concerns the whole column one stands in: how its targets are worded, spread over months, proposed. */
export function ColumnBar({ view, board, columns, active, onPropose, onPhase }: ColumnBarProps) {
  const t = useTranslations('plans.assign')
  const cell = useActiveCell(active)
  useAssignVersion(board)
  const column = columns.find(({ indicator }) => indicator === cell?.columnId) ?? columns[0]
  if (!column) return null
  return (
    <section
      aria-label={t('column_bar', { name: column.name })}
      data-print="none"
      className="border-line bg-surface-raised flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border px-3 py-1.5"
    >
      <h2 className="text-table min-w-0 truncate xl:w-64">{column.name}</h2>
      {view.editable ? (
        <ColumnControls {...{ view, board, column }} onPropose={onPropose} onPhase={onPhase} />
      ) : null}
    </section>
  )
}

type ColumnControlsProps = Pick<ColumnBarProps, 'view' | 'board' | 'onPropose' | 'onPhase'> & {
  column: AssignmentColumn
}

export function ColumnControls({ view, board, column, onPropose, onPhase }: ColumnControlsProps) {
  const t = useTranslations('plans.assign')
  const { indicator, kind } = column
  const words = board.wordsOf(indicator)
  return (
    <>
      <NativeSelect
        label={t('comparison_label')}
        hideLabel
        className="w-40"
        value={words.comparison}
        choices={comparisons.map((value) => ({ value, label: t(`comparison.${value}`) }))}
        onChange={(event) => {
          const comparison = comparisons.find((value) => value === event.target.value)
          if (comparison) board.rewordColumn(indicator, { comparison })
        }}
      />
      {asksThreshold(column) ? (
        <ThresholdField
          key={indicator}
          value={words.threshold}
          onCommit={(threshold) => board.rewordColumn(indicator, { threshold })}
        />
      ) : null}
      {kind === 'flow' && view.plan.from !== view.plan.through ? (
        <Button
          size="sm"
          icon={<CalendarRange aria-hidden className="size-4" />}
          onClick={() => onPhase(column)}
        >
          {t('phasing_of', { phasing: t(`phasing.${phasingOf(board, view, indicator)}`) })}
        </Button>
      ) : null}
      {kind === 'ratio' ? null : (
        <Button
          size="sm"
          icon={<Sparkles aria-hidden className="size-4" />}
          onClick={() => onPropose(column)}
        >
          {t('propose_column')}
        </Button>
      )}
    </>
  )
}

/** Coverage alone is counted from a number of workers on. */
export function asksThreshold({ indicator, received }: AssignmentColumn): boolean {
  return indicator === 'DN_CO_CD' || (received !== null && received.threshold !== null)
}

/** How the targets of a column are spread; `mixed` where they differ. */
export function phasingOf(
  board: AssignBoard,
  view: AssignmentView,
  indicator: string,
): 'even' | 'last_year' | 'own' | 'mixed' {
  const found = new Set(
    view.rows.flatMap(({ code }) => board.session.saved(code, indicator).planned?.phasing ?? []),
  )
  const [first = 'even', ...others] = found
  return others.length > 0 ? 'mixed' : first
}

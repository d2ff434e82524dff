'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { CellState } from '@/components/data-grid/grid-types'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { isAsked } from '@/components/figures/board/inert-reason'
import { findingsAt } from '@/components/figures/board/row-report'
import { useHeldText } from '@/components/figures/form/use-held-text'
import { FieldState } from '@/components/figures/form/field-state'
import { cellNumbers } from '@/components/figures/panel/cell-numbers'
import { useEntryWords } from '@/components/figures/panel/entry-words'
import { RemarkField } from '@/components/figures/panel/remark-field'
import { useColumnTexts } from '@/components/figures/table/column-texts'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { controlStyle } from '@/components/ui/control-style'
import { IconButton } from '@/components/ui/icon-button'
import { BLANK } from '@/lib/figures/rules/figure-entry'
import type { FormColumn, GridRow } from '@/lib/figures/views'
import type { Month } from '@/lib/periods/rules/month'

interface FigureFieldProps {
  board: EntryBoard
  row: GridRow
  column: FormColumn
  month: Month
  onDetails: () => void
}

/** One figure of the form: the same cell as in the grid, with room for its name and its sentence. */
export function FigureField({ board, row, column, month, onDetails }: FigureFieldProps) {
  const t = useTranslations('figures')
  const { measure } = useColumnTexts()
  const id = useId()
  const [focused, setFocused] = useState(false)
  const { unitId } = row
  const { indicator } = column
  const cell = board.store.getCell(unitId, indicator)
  const commit = (after: string) =>
    board.edit([{ rowId: unitId, columnId: indicator, before: cell.text, after }])
  const { draft, change, leave } = useHeldText(commit)
  const readOnly = cell.readOnly ?? false
  const notApplicable = cell.display === '–'
  const hasSentence =
    cell.message !== undefined && isAsked(column, row) && !(readOnly && cell.tone === undefined)
  return (
    <div className="flex flex-col gap-1" data-field={indicator}>
      <label htmlFor={id} className="text-table">
        <span className="font-strong">{column.name}</span>
        <span className="text-ink-faint"> ({measure(column.measure)})</span>
        {column.required && <span className="text-ink-soft"> · {t('form.required')}</span>}
      </label>
      <div className="flex items-center gap-1.5">
        <span className="relative flex-1">
          <input
            id={id}
            inputMode="numeric"
            enterKeyHint="next"
            autoComplete="off"
            value={draft ?? (focused ? cell.text : cell.display)}
            readOnly={readOnly}
            aria-invalid={cell.tone === 'error' || undefined}
            aria-describedby={`${id}-state`}
            onChange={(event) => change(event.target.value)}
            onFocus={(event) => {
              setFocused(true)
              event.currentTarget.select()
            }}
            onBlur={() => {
              setFocused(false)
              leave()
            }}
            className={classNames(controlStyle, 'pl-9 text-right')}
          />
          <FieldState tone={cell.tone} />
        </span>
        <Button
          size="md"
          tone={notApplicable ? 'primary' : 'plain'}
          aria-pressed={notApplicable}
          aria-label={t('form.not_applicable_of', { name: column.name })}
          disabled={readOnly}
          onClick={() => commit(notApplicable ? '' : '-')}
        >
          –
        </Button>
        <IconButton
          label={t('form.details_of', { name: column.name })}
          icon={<Ellipsis aria-hidden className="size-4" />}
          onClick={onDetails}
        />
      </div>
      <p id={`${id}-state`} className={classNames('min-h-5 text-sm tabular-nums', sentenceLook(cell))}>
        {cell.tone !== undefined && <span className="sr-only">{t(`grid.tone.${cell.tone}`)}. </span>}
        {hasSentence ? cell.message : <Previous board={board} row={row} column={column} month={month} />}
      </p>
      <ReturnedReason row={row} indicator={indicator} shown={cell.message} />
      <Reason board={board} row={row} indicator={indicator} readOnly={readOnly && cell.counted !== true} />
    </div>
  )
}

/** What the unit said a month ago, to hold the new figure against. */
function Previous({ board, row, column, month }: Omit<FigureFieldProps, 'onDetails'>) {
  const t = useTranslations('figures.form')
  const words = useEntryWords()
  const history = board.unitHistory(row.unitId)
  if (history === null) return null
  const { previous } = cellNumbers(column, month, BLANK, history)
  return t('previous_value', { value: words(previous) })
}

/** Why the superior sent this figure back, where another sentence has taken its place. */
function ReturnedReason({
  row,
  indicator,
  shown,
}: {
  row: GridRow
  indicator: string
  shown: string | undefined
}) {
  const t = useTranslations('figures')
  const reason = row.returnedCells[indicator]
  if (reason === undefined) return null
  const text = t('returned_cell', { reason })
  return text === shown ? null : <p className="text-warning text-sm">{text}</p>
}

/** A doubtful figure asks for its reason on the spot. */
function Reason(props: { board: EntryBoard; row: GridRow; indicator: string; readOnly: boolean }) {
  const { board, row, indicator, readOnly } = props
  const t = useTranslations('figures.panel')
  const report = board.report(row.unitId)
  const doubtful = report && findingsAt(report, indicator).some(({ severity }) => severity === 'warn')
  if (!doubtful) return null
  return (
    <RemarkField
      label={t('explanation')}
      hint={t('explanation_hint')}
      value={board.session.remarks(row.unitId, indicator).explanation}
      readOnly={readOnly}
      onCommit={(explanation) => board.session.remark(row.unitId, indicator, { explanation })}
    />
  )
}

function sentenceLook({ tone }: CellState): string {
  if (tone === 'error' || tone === 'conflict') return 'text-danger'
  return tone === 'warning' ? 'text-warning' : 'text-ink-soft'
}

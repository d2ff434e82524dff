'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { FieldState } from '@/components/figures/form/field-state'
import { useHeldText } from '@/components/figures/form/use-held-text'
import type { TargetPlace } from '@/components/plans/assign/target-details'
import { TargetContext } from '@/components/plans/assign/target-context'
import { classNames } from '@/components/ui/class-names'
import { controlStyle } from '@/components/ui/control-style'
import { IconButton } from '@/components/ui/icon-button'

/** One target of the phone's form: the same cell as in the grid, with its sentence beneath. */
export function TargetField({
  view,
  board,
  row,
  column,
  onDetails,
}: TargetPlace & { onDetails: () => void }) {
  const t = useTranslations('plans.assign')
  const tTone = useTranslations('figures.grid.tone')
  const id = useId()
  const [focused, setFocused] = useState(false)
  const { indicator } = column
  const cell = board.store.getCell(row.code, indicator)
  const { draft, change, leave } = useHeldText((after) =>
    board.edit([{ rowId: row.code, columnId: indicator, after }]),
  )
  const { comparison } = board.session.shown(row.code, indicator)
  const wrong = cell.tone === 'error' || cell.tone === 'conflict'
  return (
    <div className="flex flex-col gap-1" data-field={indicator}>
      <label htmlFor={id} className="text-table font-strong">
        {column.name} <span className="text-ink-faint font-normal">({t(`comparison.${comparison}`)})</span>
      </label>
      <div className="flex items-center gap-1.5">
        <span className="relative flex-1">
          <input
            id={id}
            inputMode={column.kind === 'ratio' ? 'decimal' : 'numeric'}
            enterKeyHint="next"
            autoComplete="off"
            value={draft ?? (focused ? cell.text : cell.display)}
            readOnly={!view.editable}
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
        <IconButton
          label={t('details.of', { name: column.name })}
          icon={<Ellipsis aria-hidden className="size-4" />}
          onClick={onDetails}
        />
      </div>
      <p
        id={`${id}-state`}
        className={classNames(
          'min-h-5 text-sm tabular-nums',
          wrong ? 'text-danger' : cell.tone === 'warning' ? 'text-warning' : 'text-ink-soft',
        )}
      >
        {cell.tone === undefined ? null : <span className="sr-only">{tTone(cell.tone)}. </span>}
        {cell.message ?? <TargetContext board={board} row={row} column={column} />}
      </p>
    </div>
  )
}

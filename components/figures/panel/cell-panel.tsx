'use client'

import { ExternalLink, Table2, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { memo, useDeferredValue, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { useActiveCell, type ActiveCell } from '@/components/figures/board/active-cell'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { useBoardVersion } from '@/components/figures/board/board-summary'
import type { HistoryState } from '@/components/figures/board/use-board'
import { gridHref, reportHref } from '@/components/figures/figure-links'
import { CellDetails, placeOf, type CellDetailsProps } from '@/components/figures/panel/cell-details'
import { ReturnNotice } from '@/components/figures/table/return-notice'
import { IconButton } from '@/components/ui/icon-button'
import { formatEntry } from '@/lib/format/entry-text'
import { useColumnTexts } from '@/components/figures/table/column-texts'
import type { EntryGridView } from '@/lib/figures/views'

interface CellPanelProps {
  view: EntryGridView
  board: EntryBoard
  active: ActiveCell
  history: HistoryState
  panel: RefObject<HTMLElement | null>
  className: string
  onClose: () => void
  /** Escape, or the button: back to the cell. */
  onBack: () => void
}

/**
 * Beside the grid: the story of the active cell. It follows a moment later, so that keys never wait for it; not so
 * for somebody who turns to it, by key or by pointer: what is typed here is said of the cell that is named here.
 */
export function CellPanel({
  view,
  board,
  active,
  history,
  panel,
  className,
  onClose,
  onBack,
}: CellPanelProps) {
  const t = useTranslations('figures.panel')
  const settled = useActiveCell(active)
  const deferred = useDeferredValue(settled)
  const [attended, setAttended] = useState(false)
  const place = placeOf(view, attended ? settled : deferred)
  const attend = () => {
    active.settle()
    setAttended(true)
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
    if (!stays) setAttended(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onBack()
  }
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={t('label')}
      onKeyDown={onKeyDown}
      onFocus={attend}
      onBlur={onBlur}
      onPointerEnter={attend}
      onPointerLeave={() => setAttended(false)}
      data-print="none"
      className={`border-line bg-surface-raised overflow-y-auto overscroll-contain rounded-lg border p-4 outline-none ${className}`}
    >
      <div className="float-right -mt-1.5 -mr-2">
        <IconButton
          label={t('close')}
          size="sm"
          icon={<X aria-hidden className="size-4" />}
          onClick={onClose}
        />
      </div>
      {place ? (
        <Story view={view} board={board} history={history} {...place} />
      ) : (
        <p className="text-ink-soft text-table pr-8">{t('empty')}</p>
      )}
    </aside>
  )
}

const Story = memo(function Story(props: CellDetailsProps) {
  const { view, row } = props
  const t = useTranslations('figures.panel')
  const federates = row.rank !== 'grassroots' && row.unitId !== view.unit.id
  const link =
    'text-primary inline-flex items-center gap-1.5 text-table hover:underline underline-offset-2 w-fit'
  return (
    <div className="flex flex-col gap-4">
      <StoryHead {...props} />
      <ReturnNotice row={row} />
      <CellDetails {...props} />
      <nav className="border-line flex flex-col gap-1.5 border-t pt-3">
        <Link href={reportHref(view.federation, row.code, view.month)} className={link}>
          <ExternalLink aria-hidden className="size-3.5" />
          {t('open_report')}
        </Link>
        {federates && (
          <Link href={gridHref(view.federation, row.code, view.month)} className={link}>
            <Table2 aria-hidden className="size-3.5" />
            {t('open_grid')}
          </Link>
        )}
      </nav>
    </div>
  )
})

/** Which figure of which unit, and the figure itself in full size. */
export function StoryHead({ board, row, column }: CellDetailsProps) {
  const t = useTranslations('figures.values')
  const locale = useLocale()
  const { measure } = useColumnTexts()
  useBoardVersion(board)
  const cell = board.cell(row.unitId, column.indicator)
  const shown = cell.state === 'unreadable' ? cell.text : formatEntry(cell.entry, locale)
  const aside =
    cell.state === 'unreadable'
      ? ''
      : cell.entry.entry === 'number'
        ? measure(column.measure)
        : t(cell.entry.entry)
  return (
    <header>
      <p className="text-ink-soft text-sm">{row.name}</p>
      <h2 className="text-base">{column.name}</h2>
      <p className="mt-1 flex min-h-10 items-baseline gap-2">
        <span className="text-figure font-strong tabular-nums">{shown}</span>
        <span className="text-ink-soft text-sm">{aside}</span>
      </p>
    </header>
  )
}

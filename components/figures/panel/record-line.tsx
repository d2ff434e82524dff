'use client'

import { Sigma } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { isAsked } from '@/components/figures/board/inert-reason'
import { sourcesHref } from '@/components/figures/figure-links'
import { useReportAct } from '@/components/reports/use-report-act'
import { Button } from '@/components/ui/button'
import { formatInteger } from '@/lib/format/numbers'
import { registerOf } from '@/lib/figures/rules/derived'
import { numberOf } from '@/lib/figures/rules/figure-entry'
import { refreshFiguresAction } from '@/lib/figures/source-actions'
import type { EntryGridView, FormColumn, GridRow } from '@/lib/figures/views'
import { monthParam } from '@/lib/periods/rules/month'

interface RecordLineProps {
  view: EntryGridView
  board: EntryBoard
  row: GridRow
  column: FormColumn
  /** The line cannot be changed. */
  readOnly: boolean
}

/** Where the cell's number comes from, what the register counts, and taking it over or counting once more. */
export function RecordLine({ view, board, row, column, readOnly }: RecordLineProps) {
  const t = useTranslations('figures.panel')
  const locale = useLocale()
  const { run, busy } = useReportAct()
  const { indicator } = column
  const register = registerOf(indicator)
  const counts = board.recordCount(row.unitId, indicator)
  const fromRecords = row.fromRecords.includes(indicator)
  if (register === null || !isAsked(column, row)) return null
  const counted = counts ?? (fromRecords ? 0 : undefined)
  const cell = board.cell(row.unitId, indicator)
  const said = cell.state === 'unreadable' ? null : numberOf(cell.entry)
  const differs = counted !== undefined && said !== counted
  const count = () =>
    run(
      () => refreshFiguresAction(view.federation, { unit: row.code, month: monthParam(view.month) }),
      ({ cells }) => ({ title: t('counted', { cells }), tone: 'success' }),
    )
  return (
    <div className="border-line bg-surface-sunken flex flex-col gap-2 rounded-md border px-3 py-2">
      <p className="text-table flex items-start justify-between gap-4">
        <span className="text-ink-soft inline-flex items-center gap-1.5">
          <Sigma aria-hidden className="size-4 shrink-0" />
          {t(`register.${register}`)}
        </span>
        {counted !== undefined && (
          <span className={differs ? 'text-warning font-strong tabular-nums' : 'tabular-nums'}>
            {formatInteger(counted, locale)}
          </span>
        )}
      </p>
      <p className="text-ink-soft text-sm">{t(fromRecords ? 'source_records' : 'source_entered')}</p>
      {differs && !readOnly && (
        <Button
          size="sm"
          className="w-fit"
          disabled={busy}
          onClick={() => (fromRecords ? void count() : board.edit(takeOver(board, row.unitId, indicator)))}
        >
          {t(fromRecords ? 'count_again' : 'roster_take')}
        </Button>
      )}
      <Link
        href={sourcesHref(view.federation, row.code, view.month)}
        className="text-primary w-fit text-sm underline-offset-2 hover:underline"
      >
        {t('sources')}
      </Link>
    </div>
  )
}

function takeOver(board: EntryBoard, unitId: string, indicator: string) {
  return board.recordEdits(unitId).filter(({ columnId }) => columnId === indicator)
}

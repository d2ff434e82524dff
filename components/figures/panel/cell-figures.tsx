'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import type { HistoryState } from '@/components/figures/board/use-board'
import { cellNumbers, type CellNumbers } from '@/components/figures/panel/cell-numbers'
import { useEntryWords } from '@/components/figures/panel/entry-words'
import { TwelveMonths } from '@/components/figures/panel/twelve-months'
import { BandMark } from '@/components/ui/band-mark'
import { Skeleton } from '@/components/ui/skeleton'
import { BLANK } from '@/lib/figures/rules/figure-entry'
import type { FormColumn, GridRow } from '@/lib/figures/views'
import { formatDecimal } from '@/lib/format/numbers'
import { printPlanPercent } from '@/lib/format/print-plan-percent'
import { yearOf, type Month } from '@/lib/periods/rules/month'

interface CellFiguresProps {
  board: EntryBoard
  row: GridRow
  column: FormColumn
  month: Month
  history: HistoryState
}

/** Beside the figure: the month before, the year so far, the plan, and twelve months as a picture. */
export function CellFigures({ board, row: { unitId }, column, month, history }: CellFiguresProps) {
  const t = useTranslations('figures.panel')
  const earlier = board.unitHistory(unitId)
  if (earlier === null) {
    return history === 'failed' ? (
      <p className="text-ink-soft text-sm">{t('history_failed')}</p>
    ) : (
      <div aria-label={t('loading')} role="status">
        <Skeleton className="h-56 w-full" />
      </div>
    )
  }
  const { state, entry } = board.cell(unitId, column.indicator)
  const numbers = cellNumbers(column, month, state === 'unreadable' ? BLANK : entry, earlier)
  return (
    <>
      <Figures numbers={numbers} kind={column.kind} year={yearOf(month)} />
      <TwelveMonths name={column.name} months={numbers.months} />
    </>
  )
}

function Figures({ numbers, kind, year }: { numbers: CellNumbers; kind: FormColumn['kind']; year: number }) {
  const t = useTranslations('figures.panel')
  const locale = useLocale()
  const words = useEntryWords()
  const { plan } = numbers
  return (
    <dl className="divide-line text-table divide-y">
      <Line name={t('previous')}>{words(numbers.previous)}</Line>
      <Line name={t(kind === 'stock' ? 'at_end' : 'year_to_date')}>{words(numbers.soFar)}</Line>
      <Line name={t('plan', { year: String(year) })}>
        {plan === null ? t('no_plan') : formatDecimal(plan, Number.isInteger(plan) ? 0 : 2, locale)}
        <Achieved numbers={numbers} />
      </Line>
    </dl>
  )
}

function Achieved({ numbers: { progress } }: { numbers: CellNumbers }) {
  const t = useTranslations('figures.panel')
  const locale = useLocale()
  if (progress.planRatio === null || progress.band === 'no_plan') return null
  const { achieved, excess } = printPlanPercent(progress.planRatio, 0, locale)
  return (
    <span className="mt-1 block">
      <BandMark band={progress.band}>
        {excess === null ? t('achieved', { percent: achieved }) : t('exceeded', { achieved, excess })}
      </BandMark>
    </span>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-start justify-between gap-4 py-1.5">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="text-right tabular-nums">{children}</dd>
    </div>
  )
}

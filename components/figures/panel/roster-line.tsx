'use client'

import { BookUser } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { Button } from '@/components/ui/button'
import { formatInteger } from '@/lib/format/numbers'
import type { FormColumn, GridRow } from '@/lib/figures/views'

interface RosterLineProps {
  board: EntryBoard
  row: GridRow
  column: FormColumn
  /** The line cannot be changed. */
  readOnly: boolean
}

/** What the union's register of members counts, and taking it over: this figure, or all that it counts. */
export function RosterLine({ board, row: { unitId }, column: { indicator }, readOnly }: RosterLineProps) {
  const t = useTranslations('figures.panel')
  const locale = useLocale()
  const roster = board.unitRoster(unitId)
  const counted = roster?.counts[indicator]
  if (roster === null || counted === undefined) return null
  const differing = board.rosterEdits(unitId)
  const differs = differing.some(({ columnId }) => columnId === indicator)
  return (
    <div className="border-line bg-surface-sunken flex flex-col gap-2 rounded-md border px-3 py-2">
      <p className="text-table flex items-start justify-between gap-4">
        <span className="text-ink-soft inline-flex items-center gap-1.5">
          <BookUser aria-hidden className="size-4 shrink-0" />
          {t('roster')}
        </span>
        <span className={differs ? 'text-warning font-strong tabular-nums' : 'tabular-nums'}>
          {formatInteger(counted, locale)}
        </span>
      </p>
      {indicator === 'DV_TONG' && (
        <p className="text-ink-soft text-sm">{t('roster_women', { count: roster.women })}</p>
      )}
      {!readOnly && differing.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {differs && (
            <Button
              size="sm"
              onClick={() => board.edit(differing.filter(({ columnId }) => columnId === indicator))}
            >
              {t('roster_take')}
            </Button>
          )}
          {(differing.length > 1 || !differs) && (
            <Button size="sm" tone="quiet" onClick={() => board.edit(differing)}>
              {t('roster_take_all', { count: differing.length })}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

'use client'

import { ChevronRight, CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import type { AssignmentColumn, AssignmentRow, AssignmentView } from '@/lib/plans/views'

interface AssignLinesProps {
  view: AssignmentView
  board: AssignBoard
  columns: readonly AssignmentColumn[]
  onOpen: (row: AssignmentRow) => void
}

/** The units of a draft on a narrow screen; each opens its form. */
export function AssignLines({ view, board, columns, onOpen }: AssignLinesProps) {
  const t = useTranslations('plans.assign')
  return (
    <section aria-label={t('phone.units')}>
      <h2 className="text-table mb-1.5">{t('phone.units')}</h2>
      <ul className="border-line bg-surface-raised divide-line divide-y rounded-lg border">
        {view.rows.map((row) => {
          const cells = columns.map(({ indicator }) => board.store.getCell(row.code, indicator))
          const given = cells.filter(({ text }) => text !== '').length
          const wrong = cells.filter(({ tone }) => tone === 'error' || tone === 'conflict').length
          const doubtful = cells.filter(({ tone }) => tone === 'warning').length
          return (
            <li key={row.code}>
              <button
                type="button"
                onClick={() => onOpen(row)}
                className="focus-inset flex min-h-14 w-full items-center gap-3 px-3 py-2 text-left"
              >
                <span className="min-w-0 flex-1">
                  <span className={`block ${row.own ? 'font-strong' : ''}`}>
                    {row.own ? t('own_row', { name: row.name }) : row.name}
                  </span>
                  <span className="text-ink-soft flex flex-wrap items-center gap-x-2 text-sm tabular-nums">
                    {t('phone.given', { given, count: columns.length })}
                    {wrong > 0 ? (
                      <span className="text-danger inline-flex items-center gap-1">
                        <CircleAlert aria-hidden className="size-3.5" />
                        {t('status.errors', { count: wrong })}
                      </span>
                    ) : null}
                    {doubtful > 0 ? (
                      <span className="text-warning inline-flex items-center gap-1">
                        <TriangleAlert aria-hidden className="size-3.5" />
                        {t('status.warnings', { count: doubtful })}
                      </span>
                    ) : null}
                  </span>
                </span>
                <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

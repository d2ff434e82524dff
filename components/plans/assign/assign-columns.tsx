'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { targetText, type Print } from '@/components/dashboard/figure-text'
import type { AssignPhoneProps } from '@/components/plans/assign/assign-phone'
import { ColumnControls } from '@/components/plans/assign/column-bar'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NO_NUMBER } from '@/lib/format/numbers'
import type { AssignmentColumn } from '@/lib/plans/views'

/** On a phone: each indicator with what was received, what is handed down, and what lies between. */
export function AssignColumns({
  view,
  board,
  columns,
  onPropose,
  onPhase,
}: Omit<AssignPhoneProps, 'target'>) {
  const t = useTranslations('plans.assign')
  const locale = useLocale()
  const print: Print = { locale, decimals: 0 }
  const [open, setOpen] = useState<AssignmentColumn | null>(null)
  const text = (column: AssignmentColumn, value: number | null) =>
    value === null ? NO_NUMBER : targetText(column.kind, value, print)
  return (
    <section aria-label={t('phone.columns')}>
      <h2 className="text-table mb-1.5">{t('phone.columns')}</h2>
      <ul className="border-line bg-surface-raised divide-line divide-y rounded-lg border">
        {columns.map((column) => {
          const { received, sum, gap } = board.figuresOf(column)
          return (
            <li key={column.indicator} className="flex items-center gap-3 px-3 py-2">
              <span className="min-w-0 flex-1">
                <span className="block">{column.name}</span>
                <span className="text-ink-soft block text-sm tabular-nums">
                  {column.kind === 'ratio'
                    ? t('phone.rate', { received: text(column, received) })
                    : t('phone.sums', { received: text(column, received), sum: text(column, sum) })}
                  {gap === null ? null : (
                    <>
                      {' · '}
                      <span className="text-ink">
                        {gap === 0
                          ? t('gap_exact')
                          : t(gap > 0 ? 'gap_left' : 'gap_over', { gap: text(column, Math.abs(gap)) })}
                      </span>
                    </>
                  )}
                </span>
              </span>
              {view.editable ? (
                <Button size="sm" onClick={() => setOpen(column)}>
                  {t('phone.column_acts')}
                  <span className="sr-only"> {column.name}</span>
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {open ? (
        <Dialog
          open
          title={open.name}
          onOpenChange={(next) => {
            if (!next) setOpen(null)
          }}
        >
          <div className="flex flex-col items-start gap-4">
            <ColumnControls
              view={view}
              board={board}
              column={open}
              onPropose={(column) => {
                setOpen(null)
                onPropose(column)
              }}
              onPhase={(column) => {
                setOpen(null)
                onPhase(column)
              }}
            />
          </div>
        </Dialog>
      ) : null}
    </section>
  )
}

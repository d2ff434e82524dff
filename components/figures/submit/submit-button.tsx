'use client'

import { Send } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'
import { useBoardVersion } from '@/components/figures/board/board-summary'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { SubmitDialog } from '@/components/figures/submit/submit-dialog'
import { lackingByKind, submitPlan } from '@/components/figures/submit/submit-plan'
import { Button } from '@/components/ui/button'
import type { EntryGridView, FormColumn } from '@/lib/figures/views'
import { monthLabel } from '@/lib/format/month-label'

interface SubmitButtonProps {
  view: EntryGridView
  board: EntryBoard
  columns: readonly FormColumn[]
  /** Hands over what is being typed. */
  commit: () => void
  onGo: (cell: CellKey) => void
  /** Everything that was to go has gone: the focus goes back to the work. */
  onDone: () => void
}

/** Hands in the month, and says beforehand what is still missing. */
export function SubmitButton({ view, board, columns, commit, onGo, onDone }: SubmitButtonProps) {
  const t = useTranslations('figures.submit')
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const closeThen = useAfterClosing(open, setOpen)
  useBoardVersion(board)
  const plan = submitPlan(view.rows, view.locked, (unitId) => board.report(unitId))
  const { blanks, unexplained, wrong, conflicts } = lackingByKind(plan.notReady)
  const parts = [
    blanks > 0 && t('blanks', { count: blanks }),
    unexplained > 0 && t('unexplained', { count: unexplained }),
    wrong > 0 && t('wrong', { count: wrong }),
    conflicts > 0 && t('conflicts', { count: conflicts }),
  ].filter((part) => part !== false)
  const month = monthLabel(view.month, locale)
  if (!view.maySubmit || (!open && plan.ready.length + plan.notReady.length === 0)) return null
  return (
    <>
      <Button
        tone="primary"
        icon={<Send aria-hidden className="size-4 shrink-0" />}
        onClick={() => {
          commit()
          setOpen(true)
        }}
        className="h-auto! min-h-9 py-1.5 text-left whitespace-normal! max-sm:w-full"
      >
        <span>
          {t('button', { month })}
          {parts.length > 0 && (
            <span className="font-normal"> ({t('missing', { parts: parts.join(', ') })})</span>
          )}
        </span>
      </Button>
      {open && (
        <SubmitDialog
          {...{ view, board, columns, plan, commit }}
          onClose={() => setOpen(false)}
          onDone={() => closeThen(onDone)}
          onGo={(cell) => closeThen(() => onGo(cell))}
        />
      )}
    </>
  )
}

/** Closes and then acts: the dialog first gives the focus back to what opened it. */
function useAfterClosing(open: boolean, setOpen: (open: boolean) => void): (act: () => void) => void {
  const next = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (open || !next.current) return
    setTimeout(next.current, 0)
    next.current = null
  }, [open])
  return (act) => {
    next.current = act
    setOpen(false)
  }
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import { LackingUnits } from '@/components/figures/submit/lacking-units'
import { ReadyUnits } from '@/components/figures/submit/ready-units'
import { goesByItself, type SubmitPlan } from '@/components/figures/submit/submit-plan'
import { useSubmit } from '@/components/figures/submit/use-submit'
import { useSessionStatus } from '@/components/figures/session/use-entry-session'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { EntryGridView, FormColumn } from '@/lib/figures/views'
import { monthLabel } from '@/lib/format/month-label'

interface SubmitDialogProps {
  view: EntryGridView
  board: EntryBoard
  columns: readonly FormColumn[]
  plan: SubmitPlan
  commit: () => void
  onClose: () => void
  onDone: () => void
  onGo: (cell: CellKey) => void
}

/** What goes, and what does not go yet: each missing cell is one press away. */
export function SubmitDialog({
  view,
  board,
  columns,
  plan,
  commit,
  onClose,
  onDone,
  onGo,
}: SubmitDialogProps) {
  const t = useTranslations('figures.submit')
  const locale = useLocale()
  const { busy, problem, notReady, submit } = useSubmit(view, board.session, commit)
  const { pending } = useSessionStatus(board.session)
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftOut(plan, board))
  const going = plan.ready.filter(({ row }) => !left.has(row.code)).map(({ row }) => row.code)
  const act = async () => {
    if (await submit(going)) onDone()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('title', { month: monthLabel(view.month, locale) })}
      width="lg"
      footer={
        <>
          <Button tone="primary" busy={busy} disabled={going.length === 0} onClick={() => void act()}>
            {view.rows.length === 1 || going.length === 0 ? t('act_one') : t('act', { count: going.length })}
          </Button>
          <p role="status" className="text-ink-soft text-table mr-auto">
            {busy && pending > 0 ? t('waiting', { count: pending }) : ''}
          </p>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {problem !== null && (
          <Notice tone="danger" live="alert">
            {problem}
            {notReady.length > 0 && (
              <ul className="mt-1 list-disc pl-5">
                {notReady.map(({ code, name, why }) => (
                  <li key={code}>
                    {name}: {t(`why.${why}`)}
                  </li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        <ReadyUnits lines={plan.ready} left={left} onChange={setLeft} />
        <LackingUnits board={board} columns={columns} lines={plan.notReady} onGo={onGo} />
      </div>
    </Dialog>
  )
}

function leftOut(plan: SubmitPlan, board: EntryBoard): ReadonlySet<string> {
  const alone = plan.ready.length === 1
  const staying = plan.ready.filter((line) => !goesByItself(line, (unitId) => board.touched(unitId), alone))
  return new Set(staying.map(({ row }) => row.code))
}

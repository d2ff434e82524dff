'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'
import { DayText, dayInput } from '@/components/members/day-text'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { summariseAssignment } from '@/components/plans/assign/assign-summary'
import { FindingList } from '@/components/plans/assign/finding-list'
import { useAssignStatus, useAssignVersion } from '@/components/plans/assign/use-assign'
import { useDraftAct } from '@/components/plans/assign/use-draft-act'
import { planHref } from '@/components/plans/plan-links'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { newKey } from '@/components/ui/new-key'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { formatDate } from '@/lib/format/dates'
import { decidePlanAction } from '@/lib/plans/actions'
import type { AssignmentView } from '@/lib/plans/views'

interface DecideDialogProps {
  view: AssignmentView
  board: AssignBoard
  onGo: (cell: CellKey) => void
  onClose: () => void
}

/** Makes a decision of the draft: its number, its day, from the second one on why; and says what it changes. */
export function DecideDialog({ view, board, onGo, onClose }: DecideDialogProps) {
  const t = useTranslations('plans.assign.decide')
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [key] = useState(newKey)
  const router = useRouter()
  const toast = useToast()
  const { busy, failure, run } = useDraftAct()
  const [texts, setTexts] = useState({ number: '', on: formatDate(view.today), reason: '' })
  useAssignVersion(board)
  const { findings, pending, draftVersion } = useAssignStatus(board.session)
  const summary = summariseAssignment(board, view)
  const revises = view.revisions.length > 0
  const put = (change: Partial<typeof texts>) => setTexts({ ...texts, ...change })
  const error = (name: string) => failure?.fieldErrors[name]
  const stops = summary.errors.length + summary.conflicts.length

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  async function send(event: FormEvent) {
    event.preventDefault()
    await board.session.settled()
    const done = await run(() =>
      decidePlanAction(view.federation, {
        key,
        plan: view.plan.id,
        draftVersion: board.session.getStatus().draftVersion,
        decisionNumber: texts.number,
        decidedOn: dayInput(texts.on),
        reason: texts.reason,
      }),
    )
    if (!done) return
    board.session.setDraft({ draftVersion: 0, findings: [] })
    toast.show({ title: t('done', { number: texts.number.trim(), count: done.targets }) })
    router.push(planHref(view.federation, view.plan.id, { unit: view.unit.code }))
    router.refresh()
  }

  return (
    <Dialog
      open
      width="lg"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t(revises ? 'title_revision' : 'title')}
      description={t(revises ? 'text_revision' : 'text')}
      footer={
        <Button
          type="submit"
          form={formId}
          tone="primary"
          busy={busy}
          disabled={stops > 0 || pending > 0 || draftVersion === 0}
        >
          {t('send')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-table tabular-nums">
          {t('summary', {
            given: summary.given,
            added: summary.added,
            changed: summary.changed,
            withdrawn: summary.withdrawn,
            first: revises ? 'no' : 'yes',
          })}
        </p>
        {draftVersion === 0 ? <Notice>{t('nothing_to_decide')}</Notice> : null}
        {stops > 0 ? (
          <Notice tone="danger" title={t('stops', { count: stops })}>
            {t('stops_text')}
          </Notice>
        ) : null}
        <FindingList view={view} board={board} findings={findings} onGo={onGo} />
        <form ref={form} id={formId} noValidate onSubmit={send} className="flex flex-col gap-4">
          <TextField
            label={t('number')}
            error={error('decisionNumber')}
            value={texts.number}
            maxLength={80}
            autoComplete="off"
            className="max-w-80"
            onChange={(event) => put({ number: event.target.value })}
          />
          <DayText
            label={t('on')}
            hint={t('on_hint')}
            error={error('decidedOn')}
            value={texts.on}
            onChange={(on) => put({ on })}
          />
          <TextArea
            label={t('reason')}
            hint={revises ? t('reason_hint') : undefined}
            optional={!revises}
            error={error('reason')}
            value={texts.reason}
            maxLength={500}
            rows={2}
            onChange={(event) => put({ reason: event.target.value })}
          />
        </form>
      </div>
    </Dialog>
  )
}

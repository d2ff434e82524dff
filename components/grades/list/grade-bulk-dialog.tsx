'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { DayText, dayInput } from '@/components/members/day-text'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { formatDate } from '@/lib/format/dates'
import { decideGradesAction, verifyGradesAction } from '@/lib/grades/actions'
import type { GradeSelection } from '@/lib/grades/schemas'
import type { GradesActView } from '@/lib/grades/views'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** What is asked for, and for how many. */
export interface BulkWish {
  act: 'verify' | 'decide'
  count: number
  selection: GradeSelection
}

type GradeBulkDialogProps = {
  federation: string
  year: number
  today: CalendarDate
  wish: BulkWish
  onClose: (done: boolean) => void
}

/** Asks before many grades are verified or decided, and for the decision; tells of those that were left. */
export function GradeBulkDialog({ federation, year, today, wish, onClose }: GradeBulkDialogProps) {
  const t = useTranslations('grades.bulk')
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const [decisionNumber, setDecisionNumber] = useState('')
  const [decidedOn, setDecidedOn] = useState(formatDate(today))
  const { act, count, selection } = wish

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  async function send(event: FormEvent) {
    event.preventDefault()
    const done = await run(
      () =>
        act === 'verify'
          ? verifyGradesAction(federation, { year, selection })
          : decideGradesAction(federation, {
              year,
              selection,
              decisionNumber,
              decidedOn: dayInput(decidedOn),
            }),
      (answer) => ({
        title: t(act === 'verify' ? 'verified' : 'decided', { count: answer.saved }),
        ...(leftOf(answer) > 0 && { description: t('conflicts', { count: leftOf(answer) }) }),
      }),
    )
    if (done) onClose(true)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose(false)
      }}
      title={t(`${act}_title`)}
      description={t(`${act}_text`, { count })}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t(`${act}_chosen`, { count })}
        </Button>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={send} className="flex flex-col gap-4">
        {act === 'decide' ? (
          <>
            <TextField
              label={t('number')}
              error={failure?.fieldErrors['decisionNumber']}
              value={decisionNumber}
              maxLength={80}
              autoComplete="off"
              className="max-w-72"
              onChange={(event) => setDecisionNumber(event.target.value)}
            />
            <DayText
              label={t('day')}
              error={failure?.fieldErrors['decidedOn']}
              value={decidedOn}
              onChange={setDecidedOn}
            />
          </>
        ) : null}
      </form>
    </Dialog>
  )
}

/** Those that somebody else changed meanwhile. */
function leftOf({ outcomes }: GradesActView): number {
  return outcomes.filter(({ status }) => status === 'conflict').length
}

'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { DayText, dayInput } from '@/components/members/day-text'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { finishFollowUpAction } from '@/lib/committee/actions'
import type { VisitView } from '@/lib/committee/views'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type FinishDialogProps = { federation: string; visit: VisitView; today: CalendarDate; onClose: () => void }

/** Asks on which day what a visit agreed was done. */
export function FinishDialog({ federation, visit, today, onClose }: FinishDialogProps) {
  const t = useTranslations('committee.visit')
  const formId = useId()
  const [on, setOn] = useState(formatDate(today))
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const { id, version, unit, followUp } = visit

  async function send(event: FormEvent) {
    event.preventDefault()
    const done = await run(
      () => finishFollowUpAction(federation, { id, version, doneOn: dayInput(on) }),
      () => ({ title: t('finished') }),
    )
    if (done) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('finish_title', { unit: unit.name })}
      description={followUp}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('finish_send')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={send}>
        <DayText label={t('finish_on')} error={failure?.fieldErrors['doneOn']} value={on} onChange={setOn} />
      </form>
    </Dialog>
  )
}

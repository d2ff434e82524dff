'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { DayText, dayInput } from '@/components/members/day-text'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { endResponsibilityAction } from '@/lib/committee/actions'
import type { AnsweringView } from '@/lib/committee/views'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type EndDialogProps = {
  federation: string
  held: AnsweringView
  unit: string
  today: CalendarDate
  onClose: () => void
}

/** Asks from which day on somebody no longer answers for a unit. */
export function EndDialog({ federation, held, unit, today, onClose }: EndDialogProps) {
  const t = useTranslations('committee.end')
  const formId = useId()
  const [on, setOn] = useState(formatDate(today))
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const { id, version, name } = held

  async function send(event: FormEvent) {
    event.preventDefault()
    const done = await run(
      () => endResponsibilityAction(federation, { id, version, on: dayInput(on) }),
      () => ({ title: t('done', { name, unit }) }),
    )
    if (done) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('title', { name, unit })}
      description={t('text')}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('send')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={send}>
        <DayText label={t('on')} error={failure?.fieldErrors['on']} value={on} onChange={setOn} />
      </form>
    </Dialog>
  )
}

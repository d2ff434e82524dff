'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { DayText, dayInput } from '@/components/members/day-text'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Outcome } from '@/lib/core/outcome'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type EndDayDialogProps = {
  title: string
  text: string
  /** On the button in its line, short; `title` is its whole name. */
  short: string
  today: CalendarDate
  done: string
  send: (on: string) => Promise<Outcome<unknown>>
}

/** Asks for the day on which something ends. */
export function EndDayDialog({ title, text, short, today, done, send }: EndDayDialogProps) {
  const t = useTranslations('members.act')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [on, setOn] = useState(formatDate(today))
  const { busy, failure, run } = useToldAct({ showsFields: true })

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (
      await run(
        () => send(dayInput(on)),
        () => ({ title: done }),
      )
    )
      setOpen(false)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={title}
      description={text}
      trigger={
        <Button size="sm" tone="quiet" aria-label={title}>
          {short}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {title}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit}>
        <DayText label={t('on')} error={failure?.fieldErrors['on']} value={on} onChange={setOn} />
      </form>
    </Dialog>
  )
}

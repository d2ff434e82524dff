'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { useAct } from '@/components/settings/use-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { formatDate, parseDate } from '@/lib/format/dates'
import type { Day } from '@/lib/units/views'
import { endAssignmentAction } from '@/lib/users/actions'
import { earliestEnd } from '@/lib/users/rules/assignment-end'
import type { HeldAssignmentView, ListedUserView } from '@/lib/users/views'

type EndAssignmentDialogProps = {
  federation: string
  user: Pick<ListedUserView, 'name'>
  held: HeldAssignmentView
  today: Day
}

/** Asks for the day and the reason, and says what stays. */
export function EndAssignmentDialog({ federation, user, held, today }: EndAssignmentDialogProps) {
  const t = useTranslations('settings.users')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const endsOn = useRef<HTMLInputElement>(null)
  const reason = useRef<HTMLTextAreaElement>(null)
  const formId = `end-${held.id}`
  const names = { name: user.name, role: held.role.name, unit: held.unit.name }
  const { busy, failure, form, run, forget } = useAct(endAssignmentAction, federation, () => {
    setOpen(false)
    toast.show({ title: t('ended', { day: endsOn.current?.value ?? '' }) })
  })

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const typed = parseDate(endsOn.current?.value ?? '')
    run({
      assignmentId: held.id,
      // What is no day goes to the server as it is, and comes back as the problem of its field.
      endsOn: typed.kind === 'date' ? typed.value : (endsOn.current?.value ?? ''),
      reason: reason.current?.value ?? '',
    })
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        forget()
      }}
      title={t('end_title')}
      description={t('end_text', names)}
      trigger={
        <Button size="sm" tone="quiet" aria-label={t('end_of', names)}>
          {t('end')}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} tone="danger" busy={busy}>
          {t('end_title')}
        </Button>
      }
    >
      <form ref={form} id={formId} onSubmit={onSubmit} noValidate className="flex flex-col gap-4">
        {failure && Object.keys(failure.fieldErrors).length === 0 ? (
          <Notice tone="danger" live="alert">
            {failure.message}
          </Notice>
        ) : null}
        <TextField
          ref={endsOn}
          label={t('ends_on')}
          hint={t('ends_on_hint')}
          error={failure?.fieldErrors['endsOn']}
          defaultValue={formatDate(earliestEnd(held, today))}
          maxLength={10}
          autoComplete="off"
        />
        <TextArea
          ref={reason}
          label={t('reason')}
          hint={t('reason_hint')}
          error={failure?.fieldErrors['reason']}
          maxLength={500}
        />
      </form>
    </Dialog>
  )
}

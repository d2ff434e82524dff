'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ReasonForm } from '@/components/members/reason-form'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { formatDate } from '@/lib/format/dates'
import { voidEventAction } from '@/lib/members/actions'
import type { MemberEventView, MemberView } from '@/lib/members/views'

type VoidEventProps = { federation: string; member: MemberView; event: MemberEventView }

/** Takes back an entry made by mistake: it stays readable, and the days are counted as if it had not been. */
export function VoidEvent({ federation, member, event }: VoidEventProps) {
  const t = useTranslations('members')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const { busy, run } = useToldAct()
  const what = { event: t(`event.${event.kind}`), day: formatDate(event.on) }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('act.void_event_title')}
      description={t('act.void_event_text', what)}
      trigger={
        <Button
          size="sm"
          tone="quiet"
          className="-ml-2.5 print:hidden"
          aria-label={t('act.void_event_of', what)}
        >
          {t('act.void_event')}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} tone="danger" busy={busy}>
          {t('act.void_event_title')}
        </Button>
      }
    >
      <ReasonForm
        id={formId}
        label={t('act.reason')}
        onSubmit={async (reason) => {
          const { id, version } = member
          const done = await run(
            () => voidEventAction(federation, { id, version, eventId: event.id, reason }),
            () => ({ title: t('act.event_voided', what) }),
          )
          if (done) setOpen(false)
        }}
      />
    </Dialog>
  )
}

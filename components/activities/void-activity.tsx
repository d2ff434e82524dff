'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ReasonForm } from '@/components/members/reason-form'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { voidActivityAction } from '@/lib/activities/actions'
import type { ActivityView } from '@/lib/activities/views'

interface VoidActivityProps {
  federation: string
  view: ActivityView
  /** Where the list is. */
  back: string
}

/** Takes a record back that was entered by mistake: it stays, with the reason, and is counted no more. */
export function VoidActivity({ federation, view: { id, version, title }, back }: VoidActivityProps) {
  const t = useTranslations('activities.void')
  const router = useRouter()
  const formId = useId()
  const [open, setOpen] = useState(false)
  const { busy, run } = useToldAct()

  async function send(reason: string) {
    const done = await run(
      () => voidActivityAction(federation, { id, version, reason }),
      () => ({ title: t('done', { title }), tone: 'success' }),
    )
    if (done) router.push(back)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('title')}
      description={t('text')}
      trigger={<Button tone="quiet">{t('open')}</Button>}
      footer={
        <Button type="submit" form={formId} tone="danger" busy={busy}>
          {t('open')}
        </Button>
      }
    >
      <ReasonForm id={formId} label={t('reason')} onSubmit={send} />
    </Dialog>
  )
}

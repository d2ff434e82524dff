'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ReasonForm } from '@/components/members/reason-form'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { voidWrittenReportAction } from '@/lib/written-reports/actions'
import type { WrittenReportView } from '@/lib/written-reports/views'

/** Takes a report back: it stays to be read, with the reason. */
export function VoidReport({
  federation,
  view: { id, version },
}: {
  federation: string
  view: WrittenReportView
}) {
  const t = useTranslations('written_reports.void')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const { busy, run } = useToldAct()

  async function send(reason: string) {
    const done = await run(
      () => voidWrittenReportAction(federation, { id, version, reason }),
      () => ({ title: t('done'), tone: 'success' }),
    )
    if (done) setOpen(false)
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

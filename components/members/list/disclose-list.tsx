'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ReasonForm } from '@/components/members/reason-form'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { formatTime } from '@/lib/format/dates'
import { discloseListAction } from '@/lib/members/actions'

/** Names and numbers are masked for who oversees many unions; to see them takes a reason, which is kept. */
export function DiscloseList({
  federation,
  unit,
}: {
  federation: string
  unit: { code: string; name: string }
}) {
  const t = useTranslations('members.sight')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const { busy, run } = useToldAct()

  return (
    <Notice
      action={
        <Dialog
          open={open}
          onOpenChange={setOpen}
          title={t('ask_title')}
          description={t('ask_list_text', { unit: unit.name })}
          trigger={
            <Button size="sm" icon={<Eye aria-hidden className="size-4" />}>
              {t('ask')}
            </Button>
          }
          footer={
            <Button type="submit" form={formId} tone="primary" busy={busy}>
              {t('ask_do')}
            </Button>
          }
        >
          <ReasonForm
            id={formId}
            label={t('reason')}
            hint={t('reason_hint')}
            least={10}
            onSubmit={async (reason) => {
              const seen = await run(
                () => discloseListAction(federation, { unit: unit.code, reason }),
                ({ until }) => ({ title: t('seen_until', { time: formatTime(new Date(until)) }) }),
              )
              if (seen) setOpen(false)
            }}
          />
        </Dialog>
      }
    >
      {t('masked_list')}
    </Notice>
  )
}

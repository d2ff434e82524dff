'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ReasonForm } from '@/components/members/reason-form'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { formatTime } from '@/lib/format/dates'
import { discloseMemberAction } from '@/lib/members/actions'

/** Asks why the record is to be seen in full; the reason stays, for the member's union to read. */
export function DiscloseMember({ federation, id }: { federation: string; id: string }) {
  const t = useTranslations('members.sight')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const { busy, run } = useToldAct()
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('ask_title')}
      description={t('ask_record_text')}
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
            () => discloseMemberAction(federation, { id, reason }),
            ({ until }) => ({ title: t('seen_until', { time: formatTime(new Date(until)) }) }),
          )
          if (seen) setOpen(false)
        }}
      />
    </Dialog>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { useAct } from '@/components/settings/use-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/core/outcome'
import type { ClosedTransferView } from '@/lib/members/transfers/views'

type AnswerReasonDialogProps = {
  federation: string
  kind: 'decline' | 'withdraw'
  name: string
  act: (federation: string, reason: string) => Promise<Outcome<ClosedTransferView>>
  onClose: () => void
}

/** Asks why an offer is declined, or taken back; the other side reads it. */
export function AnswerReasonDialog({ federation, kind, name, act, onClose }: AnswerReasonDialogProps) {
  const t = useTranslations(`moves.${kind}`)
  const toast = useToast()
  const formId = useId()
  const [reason, setReason] = useState('')
  const { busy, failure, form, run } = useAct(act, federation, () => {
    onClose()
    toast.show({ title: t('done', { name }) })
  })

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    run(reason)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('title', { name })}
      description={t('text')}
      footer={
        <Button type="submit" form={formId} tone={kind === 'decline' ? 'danger' : 'primary'} busy={busy}>
          {t('confirm')}
        </Button>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {failure && !failure.fieldErrors['reason'] ? (
          <Notice tone="danger" live="alert">
            {failure.message}
          </Notice>
        ) : null}
        <TextArea
          label={t('reason')}
          error={failure?.fieldErrors['reason']}
          value={reason}
          maxLength={500}
          required
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

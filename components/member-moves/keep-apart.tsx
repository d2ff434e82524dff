'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { useAct } from '@/components/settings/use-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { keepApartAction } from '@/lib/members/duplicates/actions'
import type { DuplicateView } from '@/lib/members/duplicates/views'

/** Says, with a reason, that a pair is two people. */
export function KeepApart({ federation, view }: { federation: string; view: DuplicateView }) {
  const t = useTranslations('moves.pair')
  const toast = useToast()
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { busy, failure, form, run, forget } = useAct(keepApartAction, federation, () => {
    setOpen(false)
    toast.show({ title: t('kept_apart') })
  })

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    run({ first: view.first.id, second: view.second.id, reason })
  }

  return (
    <Dialog
      trigger={<Button>{t('apart')}</Button>}
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        forget()
      }}
      title={t('apart_title')}
      description={t('apart_text')}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('apart_confirm')}
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
          label={t('apart_reason')}
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

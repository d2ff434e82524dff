'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ReasonForm } from '@/components/members/reason-form'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { removeAgreementFileAction } from '@/lib/agreements/actions'
import type { AgreementFileView } from '@/lib/agreements/views'

type RemoveFileProps = { federation: string; agreementId: string; file: AgreementFileView }

/** Takes a file away, with a reason that stays in its place. */
export function RemoveFile({ federation, agreementId, file }: RemoveFileProps) {
  const t = useTranslations('agreements')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const { busy, run } = useToldAct()
  const { id, name } = file

  async function remove(reason: string) {
    const done = await run(
      () => removeAgreementFileAction(federation, { id: agreementId, file: id, reason }),
      () => ({ title: t('file.remove_done', { name }) }),
    )
    if (done) setOpen(false)
  }

  return (
    <>
      <IconButton
        label={t('file.remove_of', { name })}
        icon={<Trash2 aria-hidden className="size-4" />}
        onClick={() => setOpen(true)}
      />
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('file.remove_title', { name })}
        description={t('file.remove_text')}
        footer={
          <Button type="submit" form={formId} tone="danger" busy={busy}>
            {t('file.remove')}
          </Button>
        }
      >
        <ReasonForm id={formId} label={t('act.reason')} onSubmit={remove} />
      </Dialog>
    </>
  )
}

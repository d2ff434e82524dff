'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { importRegisters, type ImportRegister } from '@/components/imports/import-registers'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { ImportView } from '@/lib/members/imports/views'

type CancelImportProps = {
  federation: string
  register: ImportRegister
  view: Pick<ImportView, 'id' | 'version'>
}

/** Drops an import that has changed nothing yet. */
export function CancelImport({ federation, register, view }: CancelImportProps) {
  const { texts, cancel } = importRegisters[register]
  const t = useTranslations(texts)
  const [open, setOpen] = useState(false)
  const { busy, run } = useToldAct()
  return (
    <>
      <Button size="sm" tone="quiet" onClick={() => setOpen(true)}>
        {t('running.cancel')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('cancel.title')}
        confirmLabel={t('running.cancel')}
        tone="danger"
        busy={busy}
        onConfirm={() =>
          void run(
            () => cancel(federation, { id: view.id, version: view.version }),
            () => ({ title: t('cancel.done') }),
          ).then(() => setOpen(false))
        }
      >
        {t('cancel.text')}
      </ConfirmDialog>
    </>
  )
}

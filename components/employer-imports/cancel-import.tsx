'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToldAct } from '@/components/member-moves/use-told-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { cancelImportAction } from '@/lib/employers/imports/actions'
import type { EmployerImportView } from '@/lib/employers/imports/views'

/** Drops an import that has changed nothing yet. */
export function CancelImport({ federation, view }: { federation: string; view: EmployerImportView }) {
  const t = useTranslations('employer_imports')
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
            () => cancelImportAction(federation, { id: view.id, version: view.version }),
            () => ({ title: t('cancel.done') }),
          ).then(() => setOpen(false))
        }
      >
        {t('cancel.text')}
      </ConfirmDialog>
    </>
  )
}

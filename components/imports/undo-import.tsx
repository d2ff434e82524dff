'use client'

import { Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { importRegisters, type ImportRegister } from '@/components/imports/import-registers'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportCountsView, ImportView } from '@/lib/members/imports/views'

type UndoImportProps = {
  federation: string
  register: ImportRegister
  view: Pick<ImportView, 'id' | 'version'>
  counts: ImportCountsView
}

/** Takes a whole import back, after saying what goes and what stays. */
export function UndoImport({ federation, register, view, counts }: UndoImportProps) {
  const { texts, undo } = importRegisters[register]
  const t = useTranslations(texts)
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const { busy, run } = useToldAct()
  return (
    <>
      <Button icon={<Undo2 aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        {t('result.undo')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('undo.title')}
        confirmLabel={t('undo.confirm')}
        tone="danger"
        busy={busy}
        onConfirm={() =>
          void run(
            () => undo(federation, { id: view.id, version: view.version }),
            () => ({ title: t('undo.started') }),
          ).then(() => setOpen(false))
        }
      >
        <p>
          {t('undo.text', {
            created: formatInteger(counts.new, locale),
            changed: formatInteger(counts.changed, locale),
          })}
        </p>
        <p>{t('undo.kept')}</p>
      </ConfirmDialog>
    </>
  )
}

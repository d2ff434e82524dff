'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { leftRows, writtenRows } from '@/components/member-imports/row-outcome'
import { useColumnName } from '@/components/member-imports/use-column-name'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { formatInteger } from '@/lib/format/numbers'
import { commitImportAction } from '@/lib/members/imports/actions'
import type { ImportCountsView, ImportView } from '@/lib/members/imports/views'

type CommitImportProps = { federation: string; view: ImportView; counts: ImportCountsView }

/** Puts the rows into the roster, after saying exactly what that will do. */
export function CommitImport({ federation, view, counts }: CommitImportProps) {
  const t = useTranslations('imports.commit')
  const nameOf = useColumnName()
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const { busy, run } = useToldAct()
  const number = (value: number) => formatInteger(value, locale)
  const sentences = [
    counts.new > 0 && t('creates', { count: number(counts.new) }),
    counts.changed > 0 && t('changes', { count: number(counts.changed) }),
    view.newSubUnits > 0 && t('sub_units', { count: number(view.newSubUnits) }),
    ...view.sweepingColumns.map(({ field, rows, matched }) =>
      t('sweeping', { field: nameOf(field), rows: number(rows), matched: number(matched) }),
    ),
    counts.unchanged > 0 && t('unchanged', { count: number(counts.unchanged) }),
    leftRows(counts) > 0 && t('leaves', { count: number(leftRows(counts)) }),
    t('undo'),
  ].filter((sentence) => sentence !== false)

  return (
    <>
      <Button tone="primary" onClick={() => setOpen(true)}>
        {t('button_counts', { count: number(writtenRows(counts)) })}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('title', { name: view.unit.name })}
        confirmLabel={t('button')}
        busy={busy}
        onConfirm={() =>
          void run(
            () => commitImportAction(federation, { id: view.id, version: view.version }),
            () => ({ title: t('started') }),
          ).then(() => setOpen(false))
        }
      >
        <ul className="list-disc space-y-1 pl-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  )
}

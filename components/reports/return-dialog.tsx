'use client'

import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { CellReasons, type CellReason } from '@/components/reports/cell-reasons'
import { reportHref } from '@/components/reports/report-links'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextArea } from '@/components/ui/text-area'
import { monthLabel } from '@/lib/format/month-label'
import type { Month } from '@/lib/periods/rules/month'

type ReturnDialogProps = {
  federation: string
  month: Month
  unit: { code: string; name: string }
  /** The cells that can get a reason of their own; where they are not at hand, a link to the report stands. */
  indicators?: readonly { indicator: string; name: string }[]
  busy: boolean
  onClose: () => void
  onReturn: (reason: string, cells: readonly CellReason[]) => void
}

/** Asks why a report goes back: for the whole, and for single cells where that helps. */
export function ReturnDialog({
  federation,
  month,
  unit,
  indicators,
  busy,
  onClose,
  onReturn,
}: ReturnDialogProps) {
  const t = useTranslations('reports')
  const tErrors = useTranslations('errors.fields')
  const locale = useLocale()
  const formId = useId()
  const [reason, setReason] = useState('')
  const [cells, setCells] = useState<readonly CellReason[]>([])
  const [checked, setChecked] = useState(false)

  function send(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const complete = cells.every((cell) => cell.indicator !== '' && cell.reason.trim() !== '')
    if (reason.trim() !== '' && complete) onReturn(reason, cells)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      width={indicators ? 'lg' : 'md'}
      title={t('return_dialog.title', { name: unit.name, month: monthLabel(month, locale) })}
      description={t('return_dialog.text')}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('act.return_one')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="flex flex-col gap-5">
        <TextArea
          label={t('return_dialog.reason')}
          hint={t('return_dialog.reason_hint')}
          error={checked && reason.trim() === '' ? tErrors('reason') : undefined}
          value={reason}
          maxLength={1000}
          required
          onChange={(event) => setReason(event.target.value)}
        />
        {indicators ? (
          <CellReasons
            indicators={indicators}
            cells={cells}
            checked={checked}
            onChange={(next) => {
              // A line just added is not wrong yet.
              if (next.length > cells.length) setChecked(false)
              setCells(next)
            }}
          />
        ) : (
          <p className="text-ink-soft text-table">
            <Link
              href={reportHref(federation, unit.code, month)}
              className="text-primary underline underline-offset-2"
            >
              {t('return_dialog.to_report')}
            </Link>
          </p>
        )}
      </form>
    </Dialog>
  )
}

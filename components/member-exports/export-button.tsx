'use client'

import { Download, FileDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ColumnPicker } from '@/components/member-exports/column-picker'
import { exportRequest } from '@/components/member-exports/export-request'
import { useExport } from '@/components/member-exports/use-export'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { formatInstant } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import { exportFormats, usualExportColumns, type ExportFormat } from '@/lib/members/export/schemas'
import type { MemberExportView } from '@/lib/members/export/views'
import type { MemberColumnName } from '@/lib/members/rules/member-columns'

type ExportButtonProps = {
  federation: string
  /** The parameters of the list's address. */
  query: string
  /** How many it shows; null where that is not known exactly. */
  rows: number | null
  masked: boolean
}

/** Takes the list out as a file: says how many, under which mask, and for how long it can be fetched. */
export function ExportButton({ federation, query, rows, masked }: ExportButtonProps) {
  const t = useTranslations('moves.export')
  const tAct = useTranslations('common.act')
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [columns, setColumns] = useState<readonly MemberColumnName[]>(usualExportColumns)
  const { busy, made, failure, ask, forget } = useExport(federation)

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        forget()
      }}
      trigger={<Button icon={<FileDown aria-hidden className="size-4" />}>{t('button')}</Button>}
      title={made ? t('ready') : t('title')}
      description={
        made
          ? t('ready_rows', { count: formatInteger(made.rows, locale) })
          : rows === null
            ? t('rows_unknown')
            : t('rows', { count: formatInteger(rows, locale) })
      }
      footer={
        made ? (
          <a href={made.href} download className={buttonStyle({ tone: 'primary' })}>
            <Download aria-hidden className="size-4" />
            {t('download')}
          </a>
        ) : (
          <Button
            tone="primary"
            busy={busy}
            disabled={columns.length === 0}
            onClick={() => void ask(exportRequest(query, format, columns))}
          >
            {t('make')}
          </Button>
        )
      }
    >
      {made ? (
        <Made made={made} />
      ) : (
        <div className="flex flex-col gap-4">
          {failure ? (
            <Notice tone="danger" live="alert">
              {failure === 'unreachable' ? tAct('unreachable') : failure.message}
            </Notice>
          ) : null}
          <Notice tone={masked ? 'info' : 'warning'}>{t(masked ? 'masked' : 'full')}</Notice>
          <SegmentedControl
            label={t('format')}
            showLabel
            value={format}
            choices={exportFormats.map((value) => ({ value, label: t(value) }))}
            onChange={setFormat}
          />
          <ColumnPicker columns={columns} onChange={setColumns} />
          <p className="text-ink-soft text-sm">{t('logged')}</p>
        </div>
      )}
    </Dialog>
  )
}

/** The file is made when it is fetched: what counts is until when. */
function Made({ made }: { made: MemberExportView }) {
  const t = useTranslations('moves.export')
  return (
    <div role="status" className="text-table flex flex-col gap-2">
      <p>{t(made.masked ? 'masked' : 'full')}</p>
      <p className="text-ink-soft tabular-nums">
        {t('expires', { at: formatInstant(new Date(made.expiresAt)) })}
      </p>
    </div>
  )
}

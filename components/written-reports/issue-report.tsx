'use client'

import { FileCheck2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { newKey } from '@/components/ui/new-key'
import { Notice } from '@/components/ui/notice'
import { issueWrittenReportAction } from '@/lib/written-reports/actions'
import type { ReportContent } from '@/lib/written-reports/rules/report-content'

interface IssueReportProps {
  federation: string
  id: string
  content: ReportContent
  /** How many places of the text are not understood. */
  problems: number
  /** Keeps what was typed, and gives its version. */
  save: () => Promise<number | null>
}

/** Issues the report: what is missing is named first; then its numbers are frozen. */
export function IssueReport({ federation, id, content, problems, save }: IssueReportProps) {
  const t = useTranslations('written_reports.issue')
  const [open, setOpen] = useState(false)
  const [tried, setTried] = useState(false)
  const [key, setKey] = useState({ name: '', version: 0 })
  const { busy, run } = useToldAct()
  const missing = missingOf(content)
  const ready = missing.length === 0 && problems === 0

  async function issue() {
    setOpen(false)
    const version = await save()
    if (version === null) return
    // A second try of the same draft is the same request.
    const request = key.version === version ? key.name : newKey()
    setKey({ name: request, version })
    await run(
      () => issueWrittenReportAction(federation, { key: request, id, version }),
      () => ({ title: t('done'), tone: 'success' }),
    )
  }

  return (
    <>
      <Button
        tone="primary"
        busy={busy}
        icon={<FileCheck2 aria-hidden className="size-4" />}
        onClick={() => {
          setTried(true)
          if (ready) setOpen(true)
        }}
      >
        {t('open')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('title')}
        confirmLabel={t('open')}
        onConfirm={() => void issue()}
      >
        {t('text')}
      </ConfirmDialog>
      {tried && !ready ? (
        <div className="w-full">
          <Notice tone="warning" live="alert">
            {missing.length > 0
              ? t('missing', { fields: missing.map((field) => t(`field.${field}`)).join(', ') })
              : null}{' '}
            {problems > 0 ? t('problems', { count: problems }) : null}
          </Notice>
        </div>
      ) : null}
    </>
  )
}

function missingOf({ number, place, datedOn, signer }: ReportContent) {
  return [
    ...(number.trim() === '' ? (['number'] as const) : []),
    ...(place.trim() === '' ? (['place'] as const) : []),
    ...(datedOn === null ? (['datedOn'] as const) : []),
    ...(signer.position.trim() === '' ? (['position'] as const) : []),
    ...(signer.name.trim() === '' ? (['name'] as const) : []),
  ]
}

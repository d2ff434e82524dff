'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CancelImport } from '@/components/imports/cancel-import'
import { importApi } from '@/components/employer-imports/import-links'
import { RunningBar } from '@/components/member-imports/running-bar'
import { useImportProgress } from '@/components/member-imports/use-import-progress'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { EmployerImportView } from '@/lib/employers/imports/views'
import { formatInteger } from '@/lib/format/numbers'

/** A step that passes by itself: how far it is, and that nobody has to wait for it. */
export function ImportRunning({ federation, view }: { federation: string; view: EmployerImportView }) {
  const t = useTranslations('employer_imports.running')
  const locale = useLocale()
  const { now, lost } = useImportProgress(importApi(federation, view.id), view)
  const { done, total } = now.progress
  const step = steps.find((known) => known === view.state)
  const what = step ? t(step) : ''
  const figures = { done: formatInteger(done, locale), total: formatInteger(total, locale) }
  const text = total > 0 ? t('rows', figures) : done > 0 ? t('rows_read', figures) : what
  return (
    <Card>
      <div className="flex flex-col gap-3 py-2">
        <p role="status" className="text-lg">
          {what}
        </p>
        <RunningBar label={what} share={total > 0 ? done / total : null} valueText={text} />
        <p className="text-ink-soft text-table min-h-5 tabular-nums">{text === what ? '' : text}</p>
        {lost ? (
          <Notice tone="warning" live="status">
            {t('lost')}
          </Notice>
        ) : null}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-soft text-table max-w-prose">
            {t(view.state === 'committing' ? 'leave_commit' : 'leave')}
          </p>
          {view.may.cancel ? <CancelImport federation={federation} register="employers" view={view} /> : null}
        </div>
      </div>
    </Card>
  )
}

const steps = ['reading', 'checking', 'committing', 'undoing'] as const

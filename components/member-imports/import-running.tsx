'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CancelImport } from '@/components/imports/cancel-import'
import { importApi } from '@/components/member-imports/import-links'
import { RunningBar } from '@/components/member-imports/running-bar'
import { useImportProgress } from '@/components/member-imports/use-import-progress'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportView } from '@/lib/members/imports/views'

/** A step that passes by itself: how far it is, and that nobody has to wait for it. */
export function ImportRunning({ federation, view }: { federation: string; view: ImportView }) {
  const t = useTranslations('imports.running')
  const locale = useLocale()
  const { now, lost } = useImportProgress(importApi(federation, view.id), view)
  const { done, total } = now.progress
  const what = isShown(view.state) ? t(view.state) : ''
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
          {view.may.cancel ? <CancelImport federation={federation} register="members" view={view} /> : null}
        </div>
      </div>
    </Card>
  )
}

type ShownState = 'uploaded' | 'reading' | 'checking' | 'committing' | 'undoing'

function isShown(state: ImportView['state']): state is ShownState {
  return ['uploaded', 'reading', 'checking', 'committing', 'undoing'].includes(state)
}

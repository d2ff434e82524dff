'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { readOutcome } from '@/components/figures/board/read-outcome'
import { useEntryWords } from '@/components/figures/panel/entry-words'
import { Skeleton } from '@/components/ui/skeleton'
import { formatInstant } from '@/lib/format/dates'
import type { CellChange, CellStoryView } from '@/lib/figures/views'
import { monthParam, type Month } from '@/lib/periods/rules/month'

interface CellChangesProps {
  federation: string
  unitId: string
  indicator: string
  month: Month
  /** The cell's version on the server: another one is another story. */
  version: number
}

/** Every state a cell had and who made it so, newest first; read when it is opened. */
export function CellChanges(props: CellChangesProps) {
  const t = useTranslations('figures.panel')
  const [open, setOpen] = useState(false)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-table font-strong w-fit rounded-sm">{t('who')}</summary>
      {open && <Changes key={`${props.unitId} ${props.indicator} ${props.version}`} {...props} />}
    </details>
  )
}

function Changes({ federation, unitId, indicator, month, version }: CellChangesProps) {
  const t = useTranslations('figures.panel')
  const [changes, setChanges] = useState<readonly CellChange[] | 'failed' | null>(version === 0 ? [] : null)
  useEffect(() => {
    if (version === 0) return
    const abort = new AbortController()
    const params = { unitId, indicator, month: monthParam(month) }
    readOutcome<CellStoryView>(`/api/${federation}/figures/story`, params, abort.signal).then(
      (story) => setChanges(story.changes),
      () => {
        if (!abort.signal.aborted) setChanges('failed')
      },
    )
    return () => abort.abort()
  }, [federation, unitId, indicator, month, version])

  if (changes === null) return <Skeleton className="mt-2 h-10 w-full" />
  if (changes === 'failed') return <p className="text-ink-soft mt-2 text-sm">{t('who_failed')}</p>
  if (changes.length === 0) return <p className="text-ink-soft mt-2 text-sm">{t('who_none')}</p>
  return (
    <ol className="mt-2 flex flex-col gap-2">
      {changes.map((change) => (
        <Change key={change.version} change={change} />
      ))}
    </ol>
  )
}

function Change({ change }: { change: CellChange }) {
  const t = useTranslations('figures.conflict')
  const words = useEntryWords()
  return (
    <li className="border-line border-l-2 pl-3 text-sm">
      <p className="font-strong tabular-nums">{words(change.entry)}</p>
      <p className="text-ink-soft">
        {change.changedBy || t('somebody')}, {formatInstant(new Date(change.changedAt))}
        {change.source === 'records' && <> · {t('from_records')}</>}
      </p>
      {change.explanation !== null && (
        <p className="text-ink-soft">{t('with_explanation', { explanation: change.explanation })}</p>
      )}
      {change.note !== null && <p className="text-ink-soft">{t('with_note', { note: change.note })}</p>}
    </li>
  )
}

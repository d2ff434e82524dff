import { useTranslations } from 'next-intl'
import { ColumnMatching } from '@/components/member-imports/column-matching'
import { DryRun } from '@/components/member-imports/dry-run'
import { ImportFailed } from '@/components/member-imports/import-failed'
import { ImportHead } from '@/components/member-imports/import-head'
import type { ImportPlace } from '@/components/member-imports/import-links'
import { ImportResult, UndoneResult } from '@/components/member-imports/import-result'
import { ImportRows } from '@/components/member-imports/import-rows'
import { ImportRunning } from '@/components/member-imports/import-running'
import { isRunning } from '@/components/member-imports/import-steps'
import { StepList } from '@/components/member-imports/step-list'
import { Notice } from '@/components/ui/notice'
import type { ImportRowsView, ImportView } from '@/lib/members/imports/views'

type ImportPageProps = {
  federation: string
  view: ImportView
  /** Null until rows were checked. */
  rows: ImportRowsView | null
  place: ImportPlace
  /** The same file was chosen again, and this is the import it led to. */
  again: boolean
}

/** One import from the first byte to its undoing: a reload, or another device, shows it where it stands. */
export function ImportPage({ federation, view, rows, place, again }: ImportPageProps) {
  const t = useTranslations('imports.head')
  return (
    <div className="flex flex-col gap-4">
      <ImportHead federation={federation} view={view} />
      <StepList state={view.state} />
      {again ? <Notice>{t('again')}</Notice> : null}
      {view.masked ? <p className="text-ink-soft text-sm">{t('masked')}</p> : null}
      <Stage federation={federation} view={view} rows={rows} place={place} />
    </div>
  )
}

function Stage({ federation, view, rows, place }: Omit<ImportPageProps, 'again'>) {
  const shared = { federation, view }
  const { state, counts } = view
  if (isRunning(state)) return <ImportRunning key={state} {...shared} />
  if (state === 'mapping' || (state === 'ready' && place.view === 'columns'))
    return <ColumnMatching key={view.version} {...shared} />
  if (state === 'undone') return <UndoneResult {...shared} />
  if (counts === null || rows === null) return <ImportFailed {...shared} />
  if (state === 'ready') return <DryRun {...shared} counts={counts} rows={rows} place={place} />
  if (state !== 'committed') return <ImportFailed {...shared} />
  return (
    <>
      <ImportResult {...shared} counts={counts} />
      <ImportRows {...shared} counts={counts} rows={rows} place={place} />
    </>
  )
}

import { useTranslations } from 'next-intl'
import { ColumnMatching } from '@/components/employer-imports/column-matching'
import { DryRun } from '@/components/employer-imports/dry-run'
import { ImportFailed } from '@/components/employer-imports/import-failed'
import { ImportHead } from '@/components/employer-imports/import-head'
import { ImportResult, UndoneResult } from '@/components/employer-imports/import-result'
import { ImportRows } from '@/components/employer-imports/import-rows'
import { ImportRunning } from '@/components/employer-imports/import-running'
import type { ImportPlace } from '@/components/member-imports/import-links'
import { isRunning } from '@/components/member-imports/import-steps'
import { StepList } from '@/components/member-imports/step-list'
import { Notice } from '@/components/ui/notice'
import type { EmployerImportRowsView, EmployerImportView } from '@/lib/employers/imports/views'

type ImportPageProps = {
  federation: string
  view: EmployerImportView
  /** Null until rows were checked. */
  rows: EmployerImportRowsView | null
  place: ImportPlace
  /** The same list was chosen again, and this is the import it led to. */
  again: boolean
}

/** One import of employers from the first byte to its undoing: a reload shows it where it stands. */
export function ImportPage({ federation, view, rows, place, again }: ImportPageProps) {
  const t = useTranslations('employer_imports.head')
  return (
    <div className="flex flex-col gap-4">
      <ImportHead federation={federation} view={view} />
      <StepList state={view.state} />
      {again ? <Notice>{t('again')}</Notice> : null}
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

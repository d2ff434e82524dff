import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { findingSentence } from '@/components/figures/board/finding-sentence'
import { editsOf, type Choices } from '@/components/figures/workbook/chosen-edits'
import { ConflictChoices } from '@/components/figures/workbook/conflict-choices'
import { PreviewTable } from '@/components/figures/workbook/preview-table'
import type { WorkbookState } from '@/components/figures/workbook/use-workbook'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { WorkbookCell, WorkbookPreviewView } from '@/lib/figures/workbook/views'
import { formatInstant } from '@/lib/format/dates'

type WorkbookPreviewProps = {
  state: Extract<WorkbookState, { kind: 'shown' | 'saving' }>
  save: (choices: Choices) => Promise<void>
  forget: () => void
}

/** What a save would do, cell by cell; cells with two values are decided here. */
export function WorkbookPreview({ state, save, forget }: WorkbookPreviewProps) {
  const t = useTranslations('workbook')
  const [choices, setChoices] = useState<Choices>({})
  const { preview, name } = state
  const edits = editsOf(preview.cells, choices)
  const failure = state.kind === 'shown' ? state.failure : undefined
  return (
    <Card title={t('preview.title')}>
      <div className="flex flex-col gap-4">
        <div className="text-ink-soft text-table">
          <p className="wrap-anywhere">
            {t('preview.file', { name, at: formatInstant(new Date(preview.madeAt)) })}
          </p>
          <p role="status" className="text-ink tabular-nums">
            {countsOf(preview).map(([status, count], index) => (
              <span key={status}>
                {index > 0 ? ' · ' : ''}
                {t(`preview.${status}`, { count })}
              </span>
            ))}
          </p>
          {preview.newer > 0 ? <p>{t('preview.newer', { count: preview.newer })}</p> : null}
        </div>
        {preview.cells.length === 0 ? (
          <EmptyState title={t('preview.nothing')}>{t('preview.nothing_text')}</EmptyState>
        ) : (
          <>
            <ConflictChoices {...{ preview, choices }} onChoose={setChoices} />
            <PreviewTable preview={preview} />
            <Findings preview={preview} />
          </>
        )}
        {failure ? (
          <Notice tone="danger" live="alert" title={t('failed.title')}>
            {t('failed.text', { message: failure.message ?? t('failed.unreachable') })}
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button
            tone="primary"
            busy={state.kind === 'saving'}
            disabled={edits.length === 0}
            onClick={() => void save(choices)}
          >
            {state.kind === 'saving' ? t('preview.saving') : t('preview.save', { count: edits.length })}
          </Button>
          <Button onClick={forget} disabled={state.kind === 'saving'}>
            {t('preview.cancel')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function countsOf({ cells, untouched }: WorkbookPreviewView) {
  const count = (status: WorkbookCell['status']) => cells.filter((cell) => cell.status === status).length
  const statuses = ['changed', 'conflict', 'refused', 'same'] as const
  return [
    ...statuses.map((status) => [status, count(status)] as const),
    ['untouched', untouched] as const,
  ].filter(([, counted]) => counted > 0)
}

function Findings({ preview: { findings, units, columns } }: { preview: WorkbookPreviewView }) {
  const t = useTranslations('workbook.preview')
  const figures = useTranslations('figures')
  const locale = useLocale()
  if (findings.length === 0) return null
  const nameOf = (code: string) => columns.find(({ indicator }) => indicator === code)?.shortName ?? code
  return (
    <Notice tone="warning" title={t('findings')}>
      <p>{t('findings_text')}</p>
      <ul className="mt-1 list-disc pl-5">
        {findings.map((finding) => {
          const text = findingSentence(figures, finding, nameOf, locale)
          const unit = units[finding.cells[0].unitId] ?? ''
          return <li key={`${unit} ${text}`}>{t('finding', { unit, text })}</li>
        })}
      </ul>
    </Notice>
  )
}

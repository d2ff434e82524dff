'use client'

import { useLocale, useTranslations } from 'next-intl'
import { inTurn } from '@/components/member-imports/decision-queue'
import type { ImportPlace } from '@/components/member-imports/import-links'
import { useToldAct } from '@/components/member-moves/use-told-act'
import { Button } from '@/components/ui/button'
import { resolveRowsAction } from '@/lib/employers/imports/actions'
import type { EmployerImportRowsView, EmployerImportView } from '@/lib/employers/imports/views'
import { formatInteger } from '@/lib/format/numbers'
import { importChoices, type ImportChoice } from '@/lib/members/imports/schemas'

type BulkChoiceProps = {
  federation: string
  view: EmployerImportView
  rows: EmployerImportRowsView
  place: ImportPlace
}

/** One decision for many doubtful rows: those on the page, or all with the finding that is looked at. */
export function BulkChoice({ federation, view, rows, place }: BulkChoiceProps) {
  const t = useTranslations('employer_imports.rows')
  const locale = useLocale()
  const { busy, run } = useToldAct()
  const doubtful = rows.rows.filter(({ choices }) => choices.length > 0)
  // Only what can be decided of every one of them.
  const common = importChoices.filter((choice) => doubtful.every(({ choices }) => choices.includes(choice)))
  if (doubtful.length < 2 || common.length === 0) return null

  function choose(choice: ImportChoice) {
    const which = place.finding
      ? { finding: place.finding }
      : { rowNumbers: doubtful.map(({ rowNumber }) => rowNumber) }
    void run(
      () =>
        inTurn(view, (version) => resolveRowsAction(federation, { id: view.id, version, choice, ...which })),
      () => null,
    )
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="text-table text-ink-soft">
        {place.finding
          ? t('finding_choice')
          : t('page_choice', { count: formatInteger(doubtful.length, locale) })}
      </p>
      {common.map((choice) => (
        <Button key={choice} size="sm" busy={busy} onClick={() => choose(choice)}>
          {t(`choice_${choice}`)}
        </Button>
      ))}
    </div>
  )
}

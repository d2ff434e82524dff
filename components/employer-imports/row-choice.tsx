'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inTurn } from '@/components/member-imports/decision-queue'
import { useToldAct } from '@/components/member-moves/use-told-act'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { resolveRowsAction } from '@/lib/employers/imports/actions'
import type { EmployerImportRowView, EmployerImportView } from '@/lib/employers/imports/views'
import type { ImportChoice } from '@/lib/members/imports/schemas'

type RowChoiceProps = { federation: string; view: EmployerImportView; row: EmployerImportRowView }

/** What to do with one doubtful row. Nothing chosen leaves it out. */
export function RowChoice({ federation, view, row }: RowChoiceProps) {
  const t = useTranslations('employer_imports.rows')
  const [choice, setChoice] = useState(row.choice)
  const { run } = useToldAct()

  async function choose(next: ImportChoice) {
    setChoice(next)
    const done = await run(
      () =>
        inTurn(view, (version) =>
          resolveRowsAction(federation, {
            ...{ id: view.id, version },
            choice: next,
            rowNumbers: [row.rowNumber],
          }),
        ),
      () => null,
    )
    if (done === null) setChoice(row.choice)
  }

  if (!view.may.resolve) return row.choice ? <p className="text-table">{t(`choice_${row.choice}`)}</p> : null
  return (
    <SegmentedControl
      label={t('choice', { row: String(row.rowNumber), name: row.name })}
      value={choice ?? ''}
      choices={row.choices.map((value) => ({ value, label: t(`choice_${value}`) }))}
      onChange={(next) => {
        if (next !== '') void choose(next)
      }}
    />
  )
}

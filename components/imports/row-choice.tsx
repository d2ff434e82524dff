'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inTurn } from '@/components/imports/decision-queue'
import { importRegisters, type ImportRegister } from '@/components/imports/import-registers'
import { useToldAct } from '@/components/acts/use-told-act'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { ImportChoice } from '@/lib/members/imports/schemas'
import type { ImportRowView, ImportView } from '@/lib/members/imports/views'

type RowChoiceProps = {
  federation: string
  register: ImportRegister
  view: Pick<ImportView, 'id' | 'version'> & { may: Pick<ImportView['may'], 'resolve'> }
  row: Pick<ImportRowView, 'rowNumber' | 'name' | 'choice' | 'choices'>
}

/** What to do with one doubtful row. Nothing chosen leaves it out. */
export function RowChoice({ federation, register, view, row }: RowChoiceProps) {
  const { texts, resolve } = importRegisters[register]
  const t = useTranslations(`${texts}.rows`)
  const [choice, setChoice] = useState(row.choice)
  const { run } = useToldAct()

  async function choose(next: ImportChoice) {
    setChoice(next)
    const done = await run(
      () =>
        inTurn(view, (version) =>
          resolve(federation, {
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

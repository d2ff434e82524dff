'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ImportPlace } from '@/components/member-imports/import-links'
import { inTurn } from '@/components/imports/decision-queue'
import { importRegisters, type ImportRegister } from '@/components/imports/import-registers'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { formatInteger } from '@/lib/format/numbers'
import { importChoices, type ImportChoice } from '@/lib/members/imports/schemas'
import type { ImportRowView, ImportView } from '@/lib/members/imports/views'

type BulkChoiceProps = {
  federation: string
  register: ImportRegister
  view: Pick<ImportView, 'id' | 'version'>
  rows: readonly Pick<ImportRowView, 'rowNumber' | 'choices'>[]
  place: ImportPlace
}

/** One decision for many doubtful rows: those on the page, or all with the finding that is looked at. */
export function BulkChoice({ federation, register, view, rows, place }: BulkChoiceProps) {
  const { texts, resolve } = importRegisters[register]
  const t = useTranslations(`${texts}.rows`)
  const locale = useLocale()
  const { busy, run } = useToldAct()
  const doubtful = rows.filter(({ choices }) => choices.length > 0)
  // Only what can be decided of every one of them.
  const common = importChoices.filter((choice) => doubtful.every(({ choices }) => choices.includes(choice)))
  if (doubtful.length < 2 || common.length === 0) return null

  function choose(choice: ImportChoice) {
    const which = place.finding
      ? { finding: place.finding }
      : { rowNumbers: doubtful.map(({ rowNumber }) => rowNumber) }
    void run(
      () => inTurn(view, (version) => resolve(federation, { id: view.id, version, choice, ...which })),
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

'use client'

import { useTranslations } from 'next-intl'
import { useEntryWords } from '@/components/figures/panel/entry-words'
import type { CellRemarks } from '@/components/figures/session/session-types'
import { Button } from '@/components/ui/button'
import { formatInstant } from '@/lib/format/dates'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { CellChange } from '@/lib/figures/views'

interface ConflictChoiceProps {
  mine: FigureEntry
  remarks: CellRemarks
  theirs: CellChange
  onChoose: (choice: 'mine' | 'theirs') => void
}

/** Two values of one cell, side by side; neither goes away before somebody has chosen. */
export function ConflictChoice({ mine, remarks, theirs, onChoose }: ConflictChoiceProps) {
  const t = useTranslations('figures.conflict')
  const name = theirs.changedBy || t('somebody')
  return (
    <section className="bg-danger-soft rounded-lg p-3">
      <h3 className="text-table">{t('title')}</h3>
      <p className="text-ink-soft mt-1 text-sm">
        {t('lead', { name, at: formatInstant(new Date(theirs.changedAt)) })}
      </p>
      <div className="mt-3 grid grid-cols-2 gap-2">
        <Side label={t('mine')} entry={mine} remarks={remarks} />
        <Side label={t('theirs', { name })} entry={theirs.entry} remarks={theirs} />
        <Button
          size="sm"
          onClick={() => onChoose('mine')}
          className="h-auto! min-h-7 py-1 whitespace-normal!"
        >
          {t('keep_mine')}
        </Button>
        <Button
          size="sm"
          onClick={() => onChoose('theirs')}
          className="h-auto! min-h-7 py-1 whitespace-normal!"
        >
          {t('take_theirs', { name })}
        </Button>
      </div>
    </section>
  )
}

function Side({ label, entry, remarks }: { label: string; entry: FigureEntry; remarks: CellRemarks }) {
  const t = useTranslations('figures.conflict')
  const words = useEntryWords()
  return (
    <div className="bg-surface-raised rounded-md p-2">
      <p className="text-ink-soft text-xs">{label}</p>
      <p className="font-strong text-lg tabular-nums">{words(entry)}</p>
      {remarks.explanation !== null && (
        <p className="text-ink-soft text-xs">{t('with_explanation', { explanation: remarks.explanation })}</p>
      )}
      {remarks.note !== null && (
        <p className="text-ink-soft text-xs">{t('with_note', { note: remarks.note })}</p>
      )}
    </div>
  )
}

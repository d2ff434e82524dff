'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { formatInstant } from '@/lib/format/dates'
import type { TargetChange } from '@/lib/plans/views'

interface TargetConflictProps {
  mine: string
  theirs: TargetChange
  theirText: string
  onChoose: (choice: 'mine' | 'theirs') => void
}

/** Two values of one target, side by side; neither goes away before somebody has chosen. */
export function TargetConflict({ mine, theirs, theirText, onChoose }: TargetConflictProps) {
  const t = useTranslations('plans.assign.two_values')
  return (
    <section className="bg-danger-soft rounded-lg p-3">
      <h3 className="text-table">{t('title')}</h3>
      <p className="text-ink-soft mt-1 text-sm">
        {t('lead', { name: theirs.changedBy, at: formatInstant(new Date(theirs.changedAt)) })}
      </p>
      <div className="mt-3 grid grid-cols-2 gap-2">
        <Side label={t('mine')} text={mine} />
        <Side label={t('theirs')} text={theirText} />
        <Button size="sm" onClick={() => onChoose('mine')}>
          {t('keep_mine')}
        </Button>
        <Button size="sm" onClick={() => onChoose('theirs')}>
          {t('take_theirs')}
        </Button>
      </div>
    </section>
  )
}

function Side({ label, text }: { label: string; text: string }) {
  return (
    <div className="bg-surface-raised rounded-md p-2">
      <p className="text-ink-soft text-xs">{label}</p>
      <p className="font-strong text-lg tabular-nums">{text}</p>
    </div>
  )
}

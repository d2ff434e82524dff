'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { actsOf, type OpenDialog } from '@/components/founding/acts-of'
import { CaseActs, CaseDialog } from '@/components/founding/case-acts'
import { useCaseWords } from '@/components/founding/case-words'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import type { FoundingCaseView } from '@/lib/employers/founding/views'
import { formatDate } from '@/lib/format/dates'

/** What comes next, by when and by whom; and the buttons for it. */
export function CaseNext({ federation, view }: { federation: string; view: FoundingCaseView }) {
  const t = useTranslations('founding')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const acts = actsOf(view.stage, view.may)
  const words = useCaseWords(view)
  const [following] = acts.forward
  return (
    <Card title={t('case.next')} actions={<CaseActs federation={federation} card={view} frame={view} />}>
      <div className="flex flex-col gap-1">
        {view.nextStep ? <p className="font-strong wrap-anywhere">{view.nextStep}</p> : null}
        <p
          className={classNames(
            'text-table tabular-nums',
            words.late ? 'text-danger font-strong' : 'text-ink-soft',
          )}
        >
          {words.late && view.nextOn ? `${words.due} · ${formatDate(view.nextOn)}` : words.due}
        </p>
        <p className="text-ink-soft text-table">{view.owner?.name ?? t('card.no_owner')}</p>
      </div>
      {acts.plan ? (
        <div className="flex flex-wrap gap-2 pt-3">
          {following ? (
            <Button tone="primary" size="sm" onClick={() => setDialog({ kind: 'move', to: following })}>
              {t('act.next', { stage: t(`stage.${following}`) })}
            </Button>
          ) : null}
          <Button size="sm" onClick={() => setDialog({ kind: 'plan' })}>
            {t('act.plan')}
          </Button>
          <Button size="sm" onClick={() => setDialog({ kind: 'counts' })}>
            {t('act.counts')}
          </Button>
        </div>
      ) : null}
      <CaseDialog
        federation={federation}
        card={view}
        frame={view}
        dialog={dialog}
        onClose={() => setDialog(null)}
      />
    </Card>
  )
}

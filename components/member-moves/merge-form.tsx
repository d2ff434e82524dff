'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeepApart } from '@/components/member-moves/keep-apart'
import { MergeFields } from '@/components/member-moves/merge-fields'
import { proposedChoices, takenFields, type PairSide } from '@/components/member-moves/merge-choices'
import { SideHead } from '@/components/member-moves/side-head'
import { useChoiceName } from '@/components/member-moves/use-side-text'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { mergeMembersAction } from '@/lib/members/duplicates/actions'
import type { DuplicateView } from '@/lib/members/duplicates/views'

/** Which record stays, what comes from the other, and what will happen; or that they are two people. */
export function MergeForm({ federation, view }: { federation: string; view: DuplicateView }) {
  const t = useTranslations('moves')
  const [choices, setChoices] = useState(() => proposedChoices(view, betterSide(view)))
  const [takeSensitive, setTakeSensitive] = useState(false)
  const [asking, setAsking] = useState(false)
  const { busy, run } = useToldAct()
  const choiceName = useChoiceName()
  const { keep } = choices
  const absorbed: PairSide = keep === 'first' ? 'second' : 'first'
  const taken = takenFields(choices)
  const sentences = [
    t('pair.happens_kept', { unit: view[keep].unit.name }),
    t('pair.happens_absorbed', { unit: view[absorbed].unit.name }),
    taken.length > 0
      ? t('pair.happens_taken', { fields: taken.map((field) => choiceName(field)).join(', ') })
      : t('pair.happens_none_taken'),
    t('pair.happens_undo'),
  ]

  return (
    <>
      <SegmentedControl
        label={t('pair.keep_title')}
        showLabel
        value={keep}
        choices={[
          { value: 'first', label: t('pair.first') },
          { value: 'second', label: t('pair.second') },
        ]}
        onChange={(side) => setChoices(proposedChoices(view, side))}
      />
      <p className="text-ink-soft text-table -mt-2 max-w-prose">{t('pair.keep_text')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <SideHead federation={federation} side={view.first} title={t('pair.first')} />
        <SideHead federation={federation} side={view.second} title={t('pair.second')} />
      </div>
      <MergeFields view={view} choices={choices} onChange={setChoices} />
      {view.sensitive[absorbed] ? (
        <Checkbox
          label={t('pair.take_sensitive')}
          hint={t('pair.sensitive_text')}
          checked={takeSensitive}
          onChange={setTakeSensitive}
        />
      ) : null}
      <Card title={t('pair.what_happens')}>
        <ul className="text-table list-disc space-y-1 pl-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <div className="mt-4 flex flex-wrap gap-2">
          <Button tone="primary" onClick={() => setAsking(true)}>
            {t('pair.merge')}
          </Button>
          {view.may.keepApart ? <KeepApart federation={federation} view={view} /> : null}
        </div>
      </Card>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('pair.merge_title')}
        confirmLabel={t('pair.merge')}
        busy={busy}
        onConfirm={() =>
          void run(
            () =>
              mergeMembersAction(federation, {
                keep: view[keep].id,
                keepVersion: view[keep].version,
                absorb: view[absorbed].id,
                absorbVersion: view[absorbed].version,
                take: taken,
                takeSensitive: takeSensitive && view.sensitive[absorbed],
              }),
            () => ({ title: t('pair.merged') }),
          ).then(() => setAsking(false))
        }
      >
        <ul className="list-disc space-y-1 pl-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  )
}

/** A living entry before one that has ended, a complete one before one that lacks something. */
function betterSide({ first, second }: DuplicateView): PairSide {
  const rank = ({ status, complete }: DuplicateView['first']) =>
    (status === 'active' || status === 'transferring' ? 2 : 0) + (complete ? 1 : 0)
  return rank(second) > rank(first) ? 'second' : 'first'
}

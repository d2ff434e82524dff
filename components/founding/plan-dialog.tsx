'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormDialog } from '@/components/founding/form-dialog'
import { DayText, dayInput } from '@/components/members/day-text'
import { useAct } from '@/components/settings/use-act'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { planNextStepAction } from '@/lib/employers/founding/actions'
import type { CaseCardView, CaseOwnerView } from '@/lib/employers/founding/views'
import { formatDate } from '@/lib/format/dates'

type PlanDialogProps = {
  federation: string
  card: CaseCardView
  owners: readonly CaseOwnerView[]
  onClose: () => void
}

/** Who sees to a case, what they do next, and by when. */
export function PlanDialog({ federation, card, owners, onClose }: PlanDialogProps) {
  const t = useTranslations('founding.plan')
  const toast = useToast()
  const { name } = card.employer
  const [owner, setOwner] = useState(card.owner?.id ?? '')
  const [nextStep, setNextStep] = useState(card.nextStep ?? '')
  const [nextOn, setNextOn] = useState(formatDate(card.nextOn))
  const { busy, failure, form, run } = useAct(planNextStepAction, federation, () => {
    onClose()
    toast.show({ title: t('done', { name }) })
  })
  const error = (field: string) => failure?.fieldErrors[field]

  return (
    <FormDialog
      title={t('title', { name })}
      confirm={t('confirm')}
      {...{ busy, failure, form, onClose }}
      onSubmit={() =>
        run({ case: card.id, version: card.version, owner, nextStep, nextOn: dayInput(nextOn) })
      }
    >
      <NativeSelect
        label={t('owner')}
        error={error('owner')}
        value={owner}
        choices={[
          { value: '', label: t('nobody') },
          ...withOwner(owners, card.owner).map(({ id, name: label }) => ({ value: id, label })),
        ]}
        onChange={(event) => setOwner(event.target.value)}
      />
      <TextField
        label={t('next')}
        hint={t('next_hint')}
        optional
        error={error('nextStep')}
        value={nextStep}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setNextStep(event.target.value)}
      />
      <DayText label={t('on')} optional error={error('nextOn')} value={nextOn} onChange={setNextOn} />
    </FormDialog>
  )
}

/** Whoever sees to it now stands in the list, even if they are not among those who could be chosen. */
function withOwner(owners: readonly CaseOwnerView[], owner: CaseOwnerView | null): CaseOwnerView[] {
  if (owner === null || owners.some(({ id }) => id === owner.id)) return [...owners]
  return [owner, ...owners]
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CountField, countInput, countText } from '@/components/founding/count-field'
import { FormDialog } from '@/components/founding/form-dialog'
import { useAct } from '@/components/settings/use-act'
import { useToast } from '@/components/ui/toast'
import { recordCountsAction } from '@/lib/employers/founding/actions'
import type { CaseCardView } from '@/lib/employers/founding/views'

type CountsDialogProps = { federation: string; card: CaseCardView; onClose: () => void }

/** How many sit in the committee, have applied, and are expected. */
export function CountsDialog({ federation, card, onClose }: CountsDialogProps) {
  const t = useTranslations('founding')
  const toast = useToast()
  const { name } = card.employer
  const [committee, setCommittee] = useState(countText(card.committeeSize))
  const [applications, setApplications] = useState(countText(card.applications))
  const [expected, setExpected] = useState(countText(card.expectedMembers))
  const { busy, failure, form, run } = useAct(recordCountsAction, federation, () => {
    onClose()
    toast.show({ title: t('counts.done', { name }) })
  })
  const error = (field: string) => failure?.fieldErrors[field]

  return (
    <FormDialog
      title={t('counts.title', { name })}
      description={t('counts.text')}
      confirm={t('counts.confirm')}
      {...{ busy, failure, form, onClose }}
      onSubmit={() =>
        run({
          case: card.id,
          version: card.version,
          committeeSize: countInput(committee),
          applications: countInput(applications),
          expectedMembers: countInput(expected),
        })
      }
    >
      <CountField
        label={t('move.committee')}
        error={error('committeeSize')}
        value={committee}
        onChange={setCommittee}
      />
      <CountField
        label={t('move.applications')}
        error={error('applications')}
        value={applications}
        onChange={setApplications}
      />
      <CountField
        label={t('move.expected')}
        error={error('expectedMembers')}
        value={expected}
        onChange={setExpected}
      />
    </FormDialog>
  )
}

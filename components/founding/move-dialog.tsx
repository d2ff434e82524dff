'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MoveTarget } from '@/components/founding/acts-of'
import { CountField, countInput, countText } from '@/components/founding/count-field'
import { FormDialog } from '@/components/founding/form-dialog'
import { DayText, dayInput } from '@/components/members/day-text'
import { useAct } from '@/components/settings/use-act'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { moveCaseAction } from '@/lib/employers/founding/actions'
import { isOpenStage, stageRank } from '@/lib/employers/rules/founding-stage'
import type { CaseCardView } from '@/lib/employers/founding/views'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type MoveDialogProps = {
  federation: string
  card: CaseCardView
  to: MoveTarget
  today: CalendarDate
  onClose: () => void
}

type Direction = 'forward' | 'back' | 'dropped' | 'refused'

/** Asks what a step needs: its day, the numbers it rests on, and why where it does not go forward. */
export function MoveDialog({ federation, card, to, today, onClose }: MoveDialogProps) {
  const t = useTranslations('founding')
  const toast = useToast()
  const { name } = card.employer
  const direction = directionOf(card, to)
  const rank = isOpenStage(to) && direction === 'forward' ? stageRank(to) : -1
  const [on, setOn] = useState(formatDate(today))
  const [note, setNote] = useState('')
  const [committee, setCommittee] = useState(countText(card.committeeSize))
  const [applications, setApplications] = useState(countText(card.applications))
  const [expected, setExpected] = useState(countText(card.expectedMembers))
  const { busy, failure, form, run } = useAct(moveCaseAction, federation, () => {
    onClose()
    toast.show({ title: t('move.done', { name, stage: t(`stage.${to}`) }) })
  })
  const error = (field: string) => failure?.fieldErrors[field]
  const asksCommittee = rank >= stageRank('committee')
  const asksApplications = rank >= stageRank('applications')
  const asksExpected = rank >= stageRank('contacted')

  return (
    <FormDialog
      title={t('move.title', { name, stage: t(`stage.${to}`) })}
      description={t(`move.text_${direction}`)}
      confirm={t(
        direction === 'dropped' || direction === 'refused' ? `move.confirm_${direction}` : 'move.confirm',
      )}
      tone={direction === 'dropped' || direction === 'refused' ? 'danger' : 'primary'}
      {...{ busy, failure, form, onClose }}
      onSubmit={() =>
        run({
          ...{ case: card.id, version: card.version, to, on: dayInput(on), note },
          ...(asksCommittee && { committeeSize: countInput(committee) }),
          ...(asksApplications && { applications: countInput(applications) }),
          ...(asksExpected && { expectedMembers: countInput(expected) }),
        })
      }
    >
      <DayText
        label={t('move.on')}
        hint={t('move.on_hint', { from: formatDate(card.stageOn), to: formatDate(today) })}
        error={error('on')}
        value={on}
        onChange={setOn}
      />
      {asksCommittee ? (
        <CountField
          label={t('move.committee')}
          hint={t('move.committee_hint')}
          error={error('committeeSize')}
          value={committee}
          onChange={setCommittee}
        />
      ) : null}
      {asksApplications ? (
        <CountField
          label={t('move.applications')}
          hint={t('move.applications_hint')}
          error={error('applications')}
          value={applications}
          onChange={setApplications}
        />
      ) : null}
      {asksExpected ? (
        <CountField
          label={t('move.expected')}
          error={error('expectedMembers')}
          value={expected}
          onChange={setExpected}
        />
      ) : null}
      <TextArea
        label={t(direction === 'forward' ? 'move.note' : 'move.reason')}
        optional={direction === 'forward'}
        error={error('note')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  )
}

function directionOf({ stage }: CaseCardView, to: MoveTarget): Direction {
  if (to === 'dropped' || to === 'refused') return to
  return isOpenStage(stage) && stageRank(to) < stageRank(stage) ? 'back' : 'forward'
}

'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { DayField, typedDay } from '@/components/member-moves/day-field'
import { DestinationField } from '@/components/member-moves/destination-field'
import { Notice } from '@/components/ui/notice'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { Failure } from '@/lib/core/outcome'
import { formatDate } from '@/lib/format/dates'
import { offerTransferAction } from '@/lib/members/transfers/actions'
import { mostOfferDays, usualOfferDays } from '@/lib/members/transfers/schemas'
import type { DestinationView, OfferedTransferView } from '@/lib/members/transfers/views'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'

export const offerFormId = 'offer-transfer'

type OfferFormProps = {
  federation: string
  member: { id: string; version: number }
  today: CalendarDate
  outside: boolean
  onOutside: (outside: boolean) => void
  onBusy: (busy: boolean) => void
  onOffered: (view: OfferedTransferView) => void
}

/** Where to, until when, by which decision. */
export function OfferForm(props: OfferFormProps) {
  const { federation, member, today, outside, onOutside, onBusy, onOffered } = props
  const t = useTranslations('moves.offer')
  const tAct = useTranslations('common.act')
  const [to, setTo] = useState<DestinationView | null>(null)
  const [unchosen, setUnchosen] = useState(false)
  const [texts, setTexts] = useState({
    deadline: formatDate(addDays(today, usualOfferDays)),
    decisionNumber: '',
    decidedOn: '',
    reason: '',
  })
  const [failure, setFailure] = useState<Pick<Failure, 'message' | 'fieldErrors'> | null>(null)
  const write = (name: keyof typeof texts) => (text: string) =>
    setTexts((before) => ({ ...before, [name]: text }))

  // The page is not made anew here: that could take this dialog away, and with it the code shown once.
  async function send(event: FormEvent) {
    event.preventDefault()
    setUnchosen(!outside && to === null)
    if (!outside && to === null) return
    onBusy(true)
    const outcome = await offerTransferAction(federation, {
      member: member.id,
      version: member.version,
      ...(outside || to === null ? {} : { to: to.code }),
      deadline: typedDay(texts.deadline) as CalendarDate,
      decisionNumber: texts.decisionNumber,
      decidedOn: typedDay(texts.decidedOn),
      reason: texts.reason,
    }).catch(() => null)
    onBusy(false)
    if (outcome?.ok) onOffered(outcome.data)
    else setFailure(outcome ?? { message: tAct('unreachable'), fieldErrors: {} })
  }

  return (
    <form id={offerFormId} noValidate onSubmit={(event) => void send(event)} className="flex flex-col gap-4">
      {failure ? (
        <Notice tone="danger" live="alert">
          {failure.message}
        </Notice>
      ) : null}
      <SegmentedControl
        label={t('where')}
        showLabel
        value={outside ? 'outside' : 'inside'}
        choices={[
          { value: 'inside', label: t('where_inside_plain') },
          { value: 'outside', label: t('where_outside') },
        ]}
        onChange={(where) => onOutside(where === 'outside')}
      />
      {outside ? (
        <p className="text-ink-soft text-table">{t('outside_text')}</p>
      ) : (
        <DestinationField
          federation={federation}
          label={t('search')}
          hint={t('search_hint')}
          error={unchosen && to === null ? t('choose_destination') : failure?.fieldErrors['to']}
          value={to}
          onChange={setTo}
        />
      )}
      <DayField
        label={t('deadline')}
        hint={t('deadline_hint', { date: formatDate(addDays(today, mostOfferDays)) })}
        error={failure?.fieldErrors['deadline']}
        value={texts.deadline}
        onChange={write('deadline')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('decision_number')}
          optional
          error={failure?.fieldErrors['decisionNumber']}
          value={texts.decisionNumber}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => write('decisionNumber')(event.target.value)}
        />
        <DayField
          label={t('decided_on')}
          optional
          error={failure?.fieldErrors['decidedOn']}
          value={texts.decidedOn}
          onChange={write('decidedOn')}
        />
      </div>
      <TextArea
        label={t('reason')}
        optional
        error={failure?.fieldErrors['reason']}
        value={texts.reason}
        maxLength={500}
        onChange={(event) => write('reason')(event.target.value)}
      />
    </form>
  )
}

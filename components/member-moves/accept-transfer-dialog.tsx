'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { DayField, typedDay } from '@/components/member-moves/day-field'
import { EvidenceLine } from '@/components/member-moves/evidence-line'
import { memberHref } from '@/components/member-moves/move-links'
import { useAct } from '@/components/settings/use-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { formatDate } from '@/lib/format/dates'
import { acceptTransferAction } from '@/lib/members/transfers/actions'
import type { AcceptedTransferView, TransferEvidence } from '@/lib/members/transfers/views'
import type { Outcome } from '@/lib/core/outcome'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type AcceptTransferDialogProps = {
  federation: string
  /** An offer to a union in sight, or one from elsewhere by its code and the union that takes the member in. */
  offer: { transfer: string } | { code: string; unit: string }
  evidence: TransferEvidence
  /** Name of the union that takes the member in, where the evidence cannot know it. */
  into?: string
  offeredOn: CalendarDate
  today: CalendarDate
  onClose: () => void
}

/** Takes a member in from a day on; goes to the new record. */
export function AcceptTransferDialog(props: AcceptTransferDialogProps) {
  const { federation, offer, evidence, offeredOn, today, onClose } = props
  const t = useTranslations('moves.accept')
  const toast = useToast()
  const router = useRouter()
  const formId = useId()
  const [effectiveOn, setEffectiveOn] = useState(formatDate(today))
  const [decisionNumber, setDecisionNumber] = useState('')
  const [decidedOn, setDecidedOn] = useState('')
  const into = props.into ?? evidence.toUnit

  async function accept(code: string, input: Parameters<typeof acceptTransferAction>[1]) {
    const outcome: Outcome<AcceptedTransferView> = await acceptTransferAction(code, input)
    if (outcome.ok) {
      toast.show({
        title: t('done', { name: evidence.name }),
        description: t('done_text', { date: formatDate(outcome.data.effectiveOn) }),
      })
      router.push(memberHref(federation, outcome.data.memberId))
    }
    return outcome
  }
  const { busy, failure, form, run } = useAct(accept, federation, onClose)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    run({ ...offer, effectiveOn: typedDay(effectiveOn), decisionNumber, decidedOn: typedDay(decidedOn) })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={
        into ? t('title', { name: evidence.name, unit: into }) : t('title_plain', { name: evidence.name })
      }
      description={t('text')}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('confirm')}
        </Button>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {failure ? (
          <Notice tone="danger" live="alert">
            {failure.message}
          </Notice>
        ) : null}
        <EvidenceLine evidence={evidence} />
        <DayField
          label={t('effective_on')}
          hint={t('effective_hint', { from: formatDate(offeredOn), to: formatDate(today) })}
          error={failure?.fieldErrors['effectiveOn']}
          value={effectiveOn}
          onChange={setEffectiveOn}
        />
        <TextField
          label={t('decision_number')}
          optional
          error={failure?.fieldErrors['decisionNumber']}
          value={decisionNumber}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setDecisionNumber(event.target.value)}
        />
        <DayField
          label={t('decided_on')}
          optional
          error={failure?.fieldErrors['decidedOn']}
          value={decidedOn}
          onChange={setDecidedOn}
        />
      </form>
    </Dialog>
  )
}

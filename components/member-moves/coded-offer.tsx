'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AcceptTransferDialog } from '@/components/member-moves/accept-transfer-dialog'
import { AnswerReasonDialog } from '@/components/member-moves/answer-reason-dialog'
import { DestinationField } from '@/components/member-moves/destination-field'
import { EvidenceLine } from '@/components/member-moves/evidence-line'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { formatDate } from '@/lib/format/dates'
import { declineTransferAction } from '@/lib/members/transfers/actions'
import type { CodedTransferView, DestinationView } from '@/lib/members/transfers/views'

type CodedOfferProps = {
  federation: string
  code: string
  offer: CodedTransferView
  onAnother: () => void
  onClose: () => void
}

/** What a code led to, and the answer: into which union, from when; or no, and why. */
export function CodedOffer({ federation, code, offer, onAnother, onClose }: CodedOfferProps) {
  const t = useTranslations('moves')
  const [into, setInto] = useState<DestinationView | null>(offer.ownUnit)
  const [answer, setAnswer] = useState<'accept' | 'decline' | null>(null)
  const { evidence, offeredOn, today, deadline, daysLeft } = offer

  if (answer === 'accept' && into) {
    return (
      <AcceptTransferDialog
        federation={federation}
        offer={{ code, unit: into.code }}
        evidence={evidence}
        into={into.name}
        offeredOn={offeredOn}
        today={today}
        onClose={onClose}
      />
    )
  }
  if (answer === 'decline') {
    return (
      <AnswerReasonDialog
        federation={federation}
        kind="decline"
        name={evidence.name}
        act={(here, reason) => declineTransferAction(here, { code, reason })}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('enter.found')}
      footer={
        <>
          <Button tone="primary" disabled={into === null} onClick={() => setAnswer('accept')}>
            {t('transfers.accept')}
          </Button>
          <Button onClick={() => setAnswer('decline')}>{t('transfers.decline')}</Button>
          <Button tone="quiet" onClick={onAnother}>
            {t('enter.other_code')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div>
          <p className="font-strong text-lg">{evidence.name}</p>
          <EvidenceLine evidence={evidence} />
          <p className="text-ink-soft text-table tabular-nums">
            {t('transfers.deadline', { date: formatDate(deadline) })} ·{' '}
            {t('transfers.days_left', { days: daysLeft })}
          </p>
        </div>
        {offer.ownUnit ? null : (
          <DestinationField
            federation={federation}
            label={t('enter.unit')}
            hint={t('enter.unit_hint')}
            value={into}
            onChange={setInto}
          />
        )}
      </div>
    </Dialog>
  )
}

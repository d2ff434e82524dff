'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AcceptTransferDialog } from '@/components/member-moves/accept-transfer-dialog'
import { AnswerReasonDialog } from '@/components/member-moves/answer-reason-dialog'
import { Button } from '@/components/ui/button'
import { declineTransferAction, withdrawTransferAction } from '@/lib/members/transfers/actions'
import type { TransferView } from '@/lib/members/transfers/views'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type TransferActsProps = { federation: string; transfer: TransferView; today: CalendarDate }

/** The answers to an offer, each asked for in a dialog of its own. */
export function TransferActs({ federation, transfer, today }: TransferActsProps) {
  const t = useTranslations('moves.transfers')
  const [asking, setAsking] = useState<'accept' | 'decline' | 'withdraw' | null>(null)
  const name = transfer.fullName ?? transfer.evidence.name
  const close = () => setAsking(null)
  return (
    <>
      {transfer.may.accept ? (
        <Button
          size="sm"
          tone="primary"
          aria-label={t('accept_of', { name })}
          onClick={() => setAsking('accept')}
        >
          {t('accept')}
        </Button>
      ) : null}
      {transfer.may.decline ? (
        <Button size="sm" aria-label={t('decline_of', { name })} onClick={() => setAsking('decline')}>
          {t('decline')}
        </Button>
      ) : null}
      {transfer.may.withdraw ? (
        <Button
          size="sm"
          tone="quiet"
          aria-label={t('withdraw_of', { name })}
          onClick={() => setAsking('withdraw')}
        >
          {t('withdraw')}
        </Button>
      ) : null}
      {asking === 'accept' ? (
        <AcceptTransferDialog
          federation={federation}
          offer={{ transfer: transfer.id }}
          evidence={transfer.evidence}
          offeredOn={transfer.offeredOn}
          today={today}
          onClose={close}
        />
      ) : null}
      {asking === 'decline' || asking === 'withdraw' ? (
        <AnswerReasonDialog
          federation={federation}
          kind={asking}
          name={name}
          act={(code, reason) =>
            asking === 'decline'
              ? declineTransferAction(code, { transfer: transfer.id, reason })
              : withdrawTransferAction(code, { transfer: transfer.id, reason })
          }
          onClose={close}
        />
      ) : null}
    </>
  )
}

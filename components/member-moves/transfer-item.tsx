import { useTranslations } from 'next-intl'
import { EvidenceLine } from '@/components/member-moves/evidence-line'
import { memberHref } from '@/components/member-moves/move-links'
import { TransferActs } from '@/components/member-moves/transfer-acts'
import { TransferStateBadge } from '@/components/member-moves/transfer-state-badge'
import { LinkButton } from '@/components/ui/link-button'
import { formatDate } from '@/lib/format/dates'
import type { TransferView } from '@/lib/members/transfers/views'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type TransferItemProps = { federation: string; transfer: TransferView; today: CalendarDate }

/** One move: who, from where to where, how long there is, what it waits for, and the acts. */
export function TransferItem({ federation, transfer, today }: TransferItemProps) {
  const t = useTranslations('moves.transfers')
  const { evidence, state } = transfer
  const name = transfer.fullName ?? evidence.name
  const record = transfer.arrivedId ?? transfer.memberId
  return (
    <li className="border-line flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-b px-4 py-4 last:border-b-0">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-strong">{name}</span>
          <TransferStateBadge state={state} />
        </p>
        <EvidenceLine evidence={evidence} byCode={transfer.byCode} />
        <p className="text-ink-soft text-table tabular-nums">{useDates(transfer)}</p>
        {transfer.decisionNumber ? (
          <p className="text-ink-soft text-table">
            {transfer.decidedOn
              ? t('decision_of', { number: transfer.decisionNumber, date: formatDate(transfer.decidedOn) })
              : t('decision', { number: transfer.decisionNumber })}
          </p>
        ) : null}
        {transfer.reason ? <p className="text-table">{t('reason', { reason: transfer.reason })}</p> : null}
        {transfer.answerReason ? (
          <p className="text-table">{t('answer_reason', { reason: transfer.answerReason })}</p>
        ) : null}
        <NextStep transfer={transfer} />
      </div>
      <div className="flex flex-wrap gap-2">
        <TransferActs federation={federation} transfer={transfer} today={today} />
        {record ? (
          <LinkButton
            size="sm"
            tone="quiet"
            href={memberHref(federation, record)}
            aria-label={t('open_member_of', { name })}
          >
            {t('open_member')}
          </LinkButton>
        ) : null}
      </div>
    </li>
  )
}

/** The days of a move in one line: offered, due, answered, effective. */
function useDates({ offeredOn, deadline, daysLeft, answeredOn, effectiveOn }: TransferView): string {
  const t = useTranslations('moves.transfers')
  return [
    t('offered_on', { date: formatDate(offeredOn) }),
    answeredOn === null ? t('deadline', { date: formatDate(deadline) }) : null,
    daysLeft === null ? null : t('days_left', { days: daysLeft }),
    answeredOn === null ? null : t('answered_on', { date: formatDate(answeredOn) }),
    effectiveOn === null ? null : t('effective_on', { date: formatDate(effectiveOn) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What has to happen now, and by whom. */
function NextStep({ transfer: { state, may, byCode } }: { transfer: TransferView }) {
  const t = useTranslations('moves.transfers')
  if (state === 'accepted' || state === 'withdrawn') return null
  const step =
    state === 'expired' || state === 'declined'
      ? state
      : may.accept
        ? 'incoming'
        : byCode
          ? 'by_code'
          : 'outgoing'
  return <p className="text-ink-soft text-table">{t(`next_${step}`)}</p>
}

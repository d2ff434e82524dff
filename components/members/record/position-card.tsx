'use client'

import { useTranslations } from 'next-intl'
import { EndDayDialog } from '@/components/members/record/end-day-dialog'
import { Card } from '@/components/ui/card'
import { formatDate } from '@/lib/format/dates'
import { endPositionAction } from '@/lib/members/actions'
import type { MemberView } from '@/lib/members/views'

/** Positions in the union, those held now first. */
export function PositionCard({ federation, member }: { federation: string; member: MemberView }) {
  const t = useTranslations('members')
  const { positions, may, id, version, today } = member
  return (
    <Card title={t('record.positions')}>
      {positions.length === 0 ? (
        <p className="text-ink-soft text-table">{t('record.no_positions')}</p>
      ) : (
        <ul className="divide-line text-table divide-y">
          {positions.map((position) => (
            <li key={position.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
              <span>
                {t(`position.${position.position}`)}
                <span className="text-ink-soft block text-sm tabular-nums">
                  {position.to
                    ? t('record.from_to', { from: formatDate(position.from), to: formatDate(position.to) })
                    : t('record.from', { from: formatDate(position.from) })}
                  {position.decisionNumber
                    ? ` · ${t('record.decision', { number: position.decisionNumber })}`
                    : null}
                </span>
              </span>
              {may.record && position.to === null ? (
                <EndDayDialog
                  title={t('act.end_position', { position: t(`position.${position.position}`) })}
                  text={t('act.end_position_text')}
                  short={t('act.end_position_short')}
                  today={today}
                  done={t('act.position_ended')}
                  send={(on) => endPositionAction(federation, { id, version, on, positionId: position.id })}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

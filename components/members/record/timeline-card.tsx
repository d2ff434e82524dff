'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldWords } from '@/components/members/field-words'
import { isVoidable, timelineOf } from '@/components/members/record/timeline'
import { VoidEvent } from '@/components/members/record/void-event'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import { formatDate, formatInstant } from '@/lib/format/dates'
import type { MemberFieldName, SensitiveFieldName } from '@/lib/members/rules/member-fields'
import { unknownFields } from '@/lib/members/rules/normalise-member'
import type { MemberChangeView, MemberEventView, MemberView } from '@/lib/members/views'

/** Lines shown before one asks for more. */
const FIRST = 8

/** Everything that happened, the latest first. */
export function Timeline({ federation, member }: { federation: string; member: MemberView }) {
  const t = useTranslations('members.record')
  const [all, setAll] = useState(false)
  const entries = timelineOf(member)
  const shown = all ? entries : entries.slice(0, FIRST)
  return (
    <Card title={t('timeline')}>
      <ol className="border-line ml-1.5 flex flex-col gap-4 border-l pl-4">
        {shown.map((entry) => (
          <li key={`${entry.kind} ${entry.at} ${entry.day}`} className="relative">
            <span
              aria-hidden
              className={classNames(
                'absolute top-1.5 -left-[1.3rem] size-2.5 rounded-full border-2',
                entry.kind === 'event' ? 'bg-primary border-primary' : 'bg-surface-raised border-line-strong',
              )}
            />
            {entry.kind === 'event' ? (
              <EventLine federation={federation} member={member} event={entry.event} />
            ) : (
              <ChangeLine change={entry.change} />
            )}
          </li>
        ))}
      </ol>
      {entries.length > FIRST && !all ? (
        <Button size="sm" tone="quiet" className="mt-3" onClick={() => setAll(true)}>
          {t('timeline_all', { count: entries.length })}
        </Button>
      ) : null}
    </Card>
  )
}

type EventLineProps = { federation: string; member: MemberView; event: MemberEventView }

function EventLine({ federation, member, event }: EventLineProps) {
  const t = useTranslations('members')
  const decision = [
    event.decisionNumber && t('record.decision', { number: event.decisionNumber }),
    event.decidedOn && t('record.decided_on', { day: formatDate(event.decidedOn) }),
  ].filter(Boolean)
  return (
    <div className="text-table">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className={classNames('font-strong', event.voided && 'text-ink-soft line-through')}>
          {t(`event.${event.kind}`)}
        </span>
        <span className="text-ink-soft tabular-nums">{formatDate(event.on)}</span>
        {event.voided ? <Badge tone="warning">{t('record.voided')}</Badge> : null}
      </p>
      {decision.length > 0 ? (
        <p className="text-ink-soft text-sm tabular-nums">{decision.join(' ')}</p>
      ) : null}
      {event.reason ? <p className="text-sm">{event.reason}</p> : null}
      <p className="text-ink-faint text-sm tabular-nums">
        {t('record.recorded', {
          by: event.recordedBy ?? t('record.by_import'),
          time: formatInstant(new Date(event.recordedAt)),
        })}
      </p>
      {event.voided ? (
        <p className="text-sm">
          {t('record.voided_by', {
            by: event.voided.by ?? t('record.by_import'),
            time: formatInstant(new Date(event.voided.at)),
            reason: event.voided.reason,
          })}
        </p>
      ) : member.may.record && isVoidable(event) ? (
        <VoidEvent federation={federation} member={member} event={event} />
      ) : null}
    </div>
  )
}

function ChangeLine({ change }: { change: MemberChangeView }) {
  const t = useTranslations('members')
  const words = useFieldWords()
  const nameOf = (field: string) => (isKnownField(field) ? t(`field.${field}`) : t('record.sensitive_field'))
  return (
    <div className="text-table">
      <p className="font-strong">{t(change.imported ? 'record.changed_by_import' : 'record.changed')}</p>
      <ul className="text-sm">
        {change.fields.map(({ field, before, after }) => (
          <li key={field} className="wrap-anywhere">
            <span className="text-ink-soft">{nameOf(field)}</span>
            {before === null && after === null ? null : (
              <>
                : <del className="text-ink-soft">{words(field, before) || t('form.conflict_empty')}</del>
                {' → '}
                <ins className="no-underline">{words(field, after) || t('form.conflict_empty')}</ins>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="text-ink-faint text-sm tabular-nums">
        {t('record.recorded', {
          by: change.by ?? t('record.by_import'),
          time: formatInstant(new Date(change.at)),
        })}
      </p>
    </div>
  )
}

const sensitiveFields = [
  'ethnicity',
  'religion',
  'partyMember',
] as const satisfies readonly SensitiveFieldName[]

function isKnownField(field: string): field is MemberFieldName | SensitiveFieldName {
  return field in unknownFields || sensitiveFields.some((known) => known === field)
}

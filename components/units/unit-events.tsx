import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { profileHref } from '@/components/units/unit-links'
import { Card } from '@/components/ui/card'
import { formatDate } from '@/lib/format/dates'
import type { UnitChoiceView, UnitEventView, UnitView } from '@/lib/units/views'

/** What was decided about the unit: kind, decision, day, reason and the other units, the latest first. */
export function UnitEvents({ federation, unit }: { federation: string; unit: UnitView }) {
  const t = useTranslations('units.profile')
  return (
    <Card title={t('events')}>
      {unit.events.length === 0 ? (
        <p className="text-ink-soft text-table">{t('no_events')}</p>
      ) : (
        <ol className="text-table flex flex-col gap-3">
          {unit.events.map((event) => (
            <li key={event.id}>
              <UnitEvent federation={federation} event={event} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function UnitEvent({ federation, event }: { federation: string; event: UnitEventView }) {
  const t = useTranslations('units.event')
  const decision = [
    event.decisionNumber === null ? null : t('decision', { number: event.decisionNumber }),
    event.decidedOn === null ? null : t('decided_on', { day: formatDate(event.decidedOn) }),
  ]
  return (
    <>
      <p>
        <span className="font-strong">{t(event.kind)}</span>
        <Others federation={federation} event={event} />
      </p>
      <p className="text-ink-soft text-sm tabular-nums">
        {[decision.filter(Boolean).join(' '), t('effective_on', { day: formatDate(event.effectiveOn) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {event.reason ? <p className="text-ink-soft text-sm">{event.reason}</p> : null}
    </>
  )
}

/** Of what became what, where one thing did; else simply whom it was about. */
function Others({ federation, event }: { federation: string; event: UnitEventView }) {
  const t = useTranslations('units.event')
  const of = (part: UnitEventView['others'][number]['part']) =>
    event.others.filter((unit) => unit.part === part)
  if (event.others.length === 0) return null
  if (event.kind !== 'merge' && event.kind !== 'split') {
    return (
      <>
        : <Names federation={federation} units={event.others} />
      </>
    )
  }
  const sides = (['predecessor', 'successor'] as const).filter((part) => of(part).length > 0)
  return sides.map((part) => (
    <Fragment key={part}>
      {' '}
      {t.rich(part, { names: () => <Names federation={federation} units={of(part)} /> })}
    </Fragment>
  ))
}

function Names({ federation, units }: { federation: string; units: readonly UnitChoiceView[] }) {
  return units.map(({ code, name }, index) => (
    <Fragment key={code}>
      {index > 0 ? ', ' : null}
      <Link href={profileHref(federation, code)} className="text-primary hover:underline">
        {name}
      </Link>
    </Fragment>
  ))
}

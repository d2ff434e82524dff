import { useLocale, useTranslations } from 'next-intl'
import { asksWhetherDone, countsPeople } from '@/lib/activities/rules/activity'
import type { ActivityView } from '@/lib/activities/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

/** What a record says, for those who only read it. */
export function ActivityFacts({ view }: { view: ActivityView }) {
  const t = useTranslations('activities')
  const locale = useLocale()
  const { kind, happenedOn, amount, participants, done, note } = view
  const facts: [label: string, text: string][] = [[t('field.happenedOn'), formatDate(happenedOn)]]
  if (countsPeople(kind)) facts.push([t('field.amount'), formatInteger(amount, locale)])
  if (participants !== null) facts.push([t('field.participants'), formatInteger(participants, locale)])
  if (asksWhetherDone(kind))
    facts.push([t(kind === 'legal_case' ? 'done.legal_case' : 'done.conference'), t(done ? 'yes' : 'no')])
  if (note !== null) facts.push([t('field.note'), note])
  return (
    <dl className="text-table grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
      {facts.map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="whitespace-pre-wrap tabular-nums">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/format/dates'
import type { PlanView } from '@/lib/plans/views'

/** The decisions that set the targets, newest first: number, day and reason. */
export function RevisionList({
  plan: { title, revisions },
}: {
  plan: Pick<PlanView, 'title' | 'revisions'>
}) {
  const t = useTranslations('plans.revision')
  return (
    <section aria-label={t('title', { plan: title })}>
      <ol className="text-ink-soft flex flex-col gap-0.5 text-sm tabular-nums">
        {revisions.map(({ revision, decidedOn, decisionNumber, reason }, at) => (
          <li key={revision}>
            <span className={at === 0 ? 'text-ink' : undefined}>
              {revision === 1 ? t('first') : t('nth', { count: String(revision - 1) })}
            </span>{' '}
            {decisionNumber ? `${t('number', { number: decisionNumber })}, ` : ''}
            {t('on', { date: formatDate(decidedOn) })}
            {at === 0 && revisions.length > 1 ? ` (${t('holds')})` : ''}
            {reason ? `: ${reason}` : ''}
          </li>
        ))}
      </ol>
    </section>
  )
}

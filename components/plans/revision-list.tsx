import { useTranslations } from 'next-intl'
import { holds, issuerKey } from '@/components/plans/issuer'
import { formatDate } from '@/lib/format/dates'
import type { PlanView } from '@/lib/plans/views'

/** The decisions that set the targets, newest first: number, day and reason; whose, where several units decided. */
export function RevisionList({
  plan: { title, revisions },
}: {
  plan: Pick<PlanView, 'title' | 'revisions'>
}) {
  const t = useTranslations('plans.revision')
  const several = new Set(revisions.map(issuerKey)).size > 1
  return (
    <section aria-label={t('title', { plan: title })}>
      <ol className="text-ink-soft flex flex-col gap-0.5 text-sm tabular-nums">
        {revisions.map((revision) => {
          const { issuer, decidedOn, decisionNumber, reason } = revision
          const last = holds(revision, revisions)
          const revised = revisions.filter((other) => issuerKey(other) === issuerKey(revision)).length > 1
          return (
            <li key={`${issuerKey(revision)} ${revision.revision}`}>
              <span className={last ? 'text-ink' : undefined}>
                {revision.revision === 1 ? t('first') : t('nth', { count: String(revision.revision - 1) })}
              </span>{' '}
              {decisionNumber ? `${t('number', { number: decisionNumber })}, ` : ''}
              {t('on', { date: formatDate(decidedOn) })}
              {several ? `, ${issuer?.name ?? t('superior')}` : ''}
              {last && revised ? ` (${t('holds')})` : ''}
              {reason ? `: ${reason}` : ''}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

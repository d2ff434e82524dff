import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { VisitView } from '@/lib/committee/views'
import { formatDate } from '@/lib/format/dates'

/** What somebody else has saved in the meantime, beside what is typed. */
export function SavedVisit({ visit }: { visit: VisitView }) {
  const t = useTranslations('committee.visit')
  const lines = [
    [t('visited_on'), formatDate(visit.visitedOn)],
    [t('purpose'), visit.purpose],
    [t('conclusions'), visit.conclusions],
    [t('follow_up'), visit.followUp],
    [t('follow_up_on'), formatDate(visit.followUpOn)],
  ] as const
  return (
    <Notice tone="warning" live="alert" title={t('saved_elsewhere')}>
      <dl className="flex flex-col gap-1">
        {lines.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt className="text-sm">{label}</dt>
              <dd className="text-ink whitespace-pre-line">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Notice>
  )
}

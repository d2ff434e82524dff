import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { activitiesHref } from '@/components/activities/activity-links'
import { classNames } from '@/components/ui/class-names'
import { countsPeople } from '@/lib/activities/rules/activity'
import type { ActivityListView } from '@/lib/activities/views'
import { formatInteger } from '@/lib/format/numbers'

/** How much of each kind there is; choosing one shows it alone, choosing it again shows all. */
export function KindCounts({ federation, list }: { federation: string; list: ActivityListView }) {
  const t = useTranslations('activities')
  const locale = useLocale()
  const { unit, filter, counts } = list
  return (
    <ul aria-label={t('counts')} className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {counts.map(({ kind, records, amount }) => {
        const current = filter.kind === kind
        const chosen = { ...filter, kind: current ? undefined : kind }
        return (
          <li key={kind}>
            <Link
              href={activitiesHref(federation, unit.code, chosen)}
              aria-current={current ? 'true' : undefined}
              className={classNames(
                'border-line hover:border-line-strong flex h-full flex-col rounded-lg border px-3 py-2',
                current ? 'bg-primary-soft border-primary' : 'bg-surface-raised',
              )}
            >
              <span className="text-ink-soft text-sm">{t(`kind.${kind}`)}</span>
              <span className="text-lg tabular-nums">
                {formatInteger(countsPeople(kind) ? amount : records, locale)}{' '}
                <span className="text-ink-soft text-sm">
                  {t(countsPeople(kind) ? 'people' : 'records', {
                    count: countsPeople(kind) ? amount : records,
                  })}
                </span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

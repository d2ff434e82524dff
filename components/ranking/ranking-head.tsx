import { useTranslations } from 'next-intl'
import { shortNames } from '@/components/dashboard/short-names'
import { haveLongNames, rankedColumns } from '@/components/ranking/ranked-columns'
import { classNames } from '@/components/ui/class-names'
import type { RankingView } from '@/lib/reports/views'

/** What the columns of a wide ranking are. Who listens to a row hears it there, so it is for the eye alone. */
export function RankingHead({ ranking }: { ranking: NonNullable<RankingView['ranking']> }) {
  const t = useTranslations('ranking.head')
  const long = haveLongNames(shortNames(ranking.units.map(({ name }) => name)).values())
  return (
    <div
      aria-hidden
      className={classNames(
        'text-ink-soft -mb-2 grid items-end gap-x-3 px-[calc(1rem+1px)] text-xs max-lg:hidden',
        rankedColumns(long),
      )}
    >
      <span className="col-span-2 pl-2">
        {t(ranking.units.some(({ trend }) => trend !== null) ? 'rank_and_trend' : 'rank')}
      </span>
      <span>{t('unit')}</span>
      <span>{ranking.byPlan ? t('mark') : ''}</span>
      <span className="text-right">{t(ranking.byPlan ? 'actual_of_plan' : 'actual')}</span>
      <span className="text-right">{ranking.byPlan ? t('percent') : ''}</span>
    </div>
  )
}

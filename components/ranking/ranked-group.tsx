import { useTranslations } from 'next-intl'
import { drawnValue, shareOf } from '@/components/dashboard/curve-values'
import { shortNames } from '@/components/dashboard/short-names'
import { haveLongNames } from '@/components/ranking/ranked-columns'
import { RankedRow } from '@/components/ranking/ranked-row'
import type { RankedUnit } from '@/lib/reports/rules/compose-ranking'
import type { RankingGroup } from '@/lib/reports/rules/ranking-groups'
import type { RankingView } from '@/lib/reports/views'

type RankedGroupProps = {
  group: RankingGroup
  units: readonly RankedUnit[]
  ranking: NonNullable<RankingView['ranking']>
  view: RankingView
}

/** The units of one group, with their bars on the scale that all groups share. */
export function RankedGroup({ group, units, ranking, view }: RankedGroupProps) {
  const t = useTranslations('ranking')
  const titleId = `group-${group}`
  const briefs = shortNames(ranking.units.map(({ name }) => name))
  const longNames = haveLongNames(briefs.values())
  const scale = Math.max(
    ranking.byPlan ? 1 : 0,
    ...ranking.units.map((unit) => barValue(unit, ranking.byPlan) ?? 0),
  )
  return (
    <section aria-labelledby={titleId} className="border-line bg-surface-raised rounded-lg border">
      <h2 id={titleId} className="flex items-baseline gap-2 px-3 pt-3 pb-2 text-base sm:px-4">
        {ranking.byPlan ? t(`group.${group}`) : t('group.all')}
        <span className="text-ink-soft text-sm font-normal whitespace-nowrap tabular-nums">
          {t('units', { count: units.length })}
        </span>
      </h2>
      <ol>
        {units.map((unit) => (
          <RankedRow
            key={unit.code}
            {...{ unit, ranking, view, scale, longNames }}
            brief={briefs.get(unit.name) ?? unit.name}
            value={barValue(unit, ranking.byPlan)}
          />
        ))}
      </ol>
    </section>
  )
}

/** The length of a bar: a share of the plan, or what was done. */
function barValue({ result }: RankedUnit, byPlan: boolean): number | null {
  return byPlan ? result.planRatio && shareOf(result.planRatio) : drawnValue(result.actual)
}

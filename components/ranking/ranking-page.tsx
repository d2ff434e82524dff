import { ListOrdered } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DashboardViews } from '@/components/dashboard/dashboard-views'
import { PeriodLine } from '@/components/dashboard/period-line'
import { PrintButton } from '@/components/dashboard/print-button'
import { AsOfNotice } from '@/components/plans/as-of-notice'
import { IndicatorChoice } from '@/components/ranking/indicator-choice'
import { RankedGroup } from '@/components/ranking/ranked-group'
import { rankingAddress, rankingHref } from '@/components/ranking/ranking-links'
import { RankingHead } from '@/components/ranking/ranking-head'
import { RankingSentence } from '@/components/ranking/ranking-sentence'
import { TableExport } from '@/components/tables/table-export'
import { Card } from '@/components/ui/card'
import { CopyLink } from '@/components/ui/copy-link'
import { EmptyState } from '@/components/ui/empty-state'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { SPAN_KINDS } from '@/lib/periods/rules/span'
import { RANKING_GROUPS } from '@/lib/reports/rules/ranking-groups'
import type { RankingView } from '@/lib/reports/views'

/** The units below by one indicator: who is done, who is half way, who is behind and why. */
export function RankingPage({ view }: { view: RankingView }) {
  const { ranking, unit } = view
  return (
    <>
      <DashboardViews
        current="ranking"
        address={rankingAddress(view)}
        grassroots={unit.rank === 'grassroots'}
      />
      <div className="flex flex-col gap-4">
        {view.asOf === null ? null : (
          <AsOfNotice asOf={view.asOf} today={rankingHref(view, { asOf: undefined })} />
        )}
        <header className="flex flex-col gap-1">
          <p className="text-ink-soft">
            <PeriodLine period={view.period} /> · <span className="text-ink">{unit.name}</span>
          </p>
          <h1 className="text-xl text-pretty! sm:text-2xl">
            <RankingSentence view={view} />
          </h1>
        </header>
        <RankingControls view={view} />
        {ranking && ranking.units.length > 0 ? (
          <Groups ranking={ranking} view={view} />
        ) : (
          <Nothing view={view} />
        )}
      </div>
    </>
  )
}

function RankingControls({ view }: { view: RankingView }) {
  const t = useTranslations('dashboard.controls')
  const { ranking, choices, decimals, period } = view
  const spans = useTranslations('dashboard.span')
  const kinds = SPAN_KINDS.filter((kind) => kind !== 'term' || period.term !== null)
  return (
    <div data-print="none" className="flex flex-wrap items-end gap-x-3 gap-y-2 max-sm:[&_a]:px-2">
      {ranking ? (
        <IndicatorChoice
          chosen={ranking.total.code}
          choices={choices.map(({ code, name }) => ({
            ...{ value: code, label: name, href: rankingHref(view, { indicator: code }) },
          }))}
        />
      ) : null}
      <SegmentedLinks
        label={t('span')}
        links={kinds.map((kind) => ({
          href: rankingHref(view, { span: kind }),
          label: spans(kind),
          current: period.kind === kind,
        }))}
      />
      <SegmentedLinks
        label={t('decimals')}
        links={([0, 2] as const).map((places) => ({
          href: rankingHref(view, { decimals: places === 2 ? '2' : undefined }),
          label: t(`decimals_${places}`),
          current: decimals === places,
        }))}
      />
      <div className="ml-auto flex items-center gap-1">
        {ranking ? <TableExport federation={view.federation} table="ranking" unit={view.unit.code} /> : null}
        <CopyLink />
        <span className="max-sm:hidden">
          <PrintButton />
        </span>
      </div>
    </div>
  )
}

function Groups({ ranking, view }: { ranking: NonNullable<RankingView['ranking']>; view: RankingView }) {
  const t = useTranslations('ranking')
  return (
    <>
      {ranking.byPlan ? null : <p className="text-ink-soft">{t('by_actual')}</p>}
      <RankingHead ranking={ranking} />
      {RANKING_GROUPS.map((group) => {
        const units = ranking.units.filter((unit) => unit.group === group)
        return units.length === 0 ? null : <RankedGroup key={group} {...{ group, units, ranking, view }} />
      })}
    </>
  )
}

function Nothing({ view }: { view: RankingView }) {
  const t = useTranslations('ranking.empty')
  return (
    <Card>
      <EmptyState icon={<ListOrdered aria-hidden />} title={t('title')}>
        {t('text', { name: view.unit.name })}
      </EmptyState>
    </Card>
  )
}

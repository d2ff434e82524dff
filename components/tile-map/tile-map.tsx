import { LayoutGrid } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { BandLegend } from '@/components/dashboard/band-legend'
import { DashboardViews } from '@/components/dashboard/dashboard-views'
import { actualText, planPercentText, type Print } from '@/components/dashboard/figure-text'
import { PeriodLine } from '@/components/dashboard/period-line'
import { PrintButton } from '@/components/dashboard/print-button'
import { shortNames } from '@/components/dashboard/short-names'
import { viewHref, type ViewAddress } from '@/components/dashboard/view-links'
import { AsOfNotice } from '@/components/plans/as-of-notice'
import { IndicatorChoice } from '@/components/ranking/indicator-choice'
import { Tile } from '@/components/tile-map/tile'
import { Card } from '@/components/ui/card'
import { CopyLink } from '@/components/ui/copy-link'
import { EmptyState } from '@/components/ui/empty-state'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { SPAN_KINDS } from '@/lib/periods/rules/span'
import type { TileMapView } from '@/lib/reports/tile-map-views'

/** The units below, each a tile of the same size at its own place: nothing is told by size or geography. */
export function TileMap({ view }: { view: TileMapView }) {
  const t = useTranslations('tile_map')
  const { unit, tiles, chosen } = view
  return (
    <>
      <DashboardViews current="map" address={addressOf(view)} grassroots={unit.rank === 'grassroots'} />
      <div className="flex flex-col gap-4">
        {view.asOf === null ? null : (
          <AsOfNotice asOf={view.asOf} today={viewHref('map', { ...addressOf(view), asOf: undefined })} />
        )}
        <MapHead view={view} />
        {tiles.length === 0 || chosen === null ? (
          <Card>
            <EmptyState icon={<LayoutGrid aria-hidden />} title={t('empty.title')}>
              {t('empty.text', { name: unit.name })}
            </EmptyState>
          </Card>
        ) : (
          <Tiles view={view} />
        )}
      </div>
    </>
  )
}

function MapHead({ view }: { view: TileMapView }) {
  const t = useTranslations('tile_map')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const { chosen } = view
  return (
    <>
      <header className="flex flex-col gap-1">
        <p className="text-ink-soft">
          <PeriodLine period={view.period} /> · <span className="text-ink">{view.unit.name}</span>
        </p>
        <h1 className="text-xl text-pretty! sm:text-2xl">
          {chosen === null ? t('title') : t('heading', { name: chosen.name })}
        </h1>
        {chosen === null ? null : <p className="text-ink-soft tabular-nums">{wholeText(t, chosen, print)}</p>}
      </header>
      <MapControls view={view} />
    </>
  )
}

/** "Toàn đơn vị: 7.965, đạt 66% kế hoạch." */
function wholeText(
  t: ReturnType<typeof useTranslations<'tile_map'>>,
  { kind, result }: NonNullable<TileMapView['chosen']>,
  print: Print,
): string {
  if (result.actual === null) return t('whole_unknown')
  const actual = actualText(kind, result.actual, print)
  if (result.planRatio === null) return t('whole', { actual })
  return t('whole_of_plan', { actual, percent: planPercentText(result.planRatio, print) })
}

function MapControls({ view }: { view: TileMapView }) {
  const t = useTranslations('tile_map')
  const controls = useTranslations('dashboard.controls')
  const spans = useTranslations('dashboard.span')
  const { chosen, choices, tiles, period, decimals } = view
  const kinds = SPAN_KINDS.filter((kind) => kind !== 'term' || period.term !== null)
  return (
    <div data-print="none" className="flex flex-wrap items-end gap-x-3 gap-y-2 max-sm:[&_a]:px-2">
      {chosen === null || tiles.length === 0 ? null : (
        <IndicatorChoice
          label={t('indicator')}
          chosen={chosen.code}
          choices={choices.map(({ code, name }) => ({
            ...{ value: code, label: name },
            href: viewHref('map', { ...addressOf(view), indicator: code }),
          }))}
        />
      )}
      <SegmentedLinks
        label={controls('span')}
        links={kinds.map((kind) => ({
          href: viewHref('map', { ...addressOf(view), span: kind }),
          label: spans(kind),
          current: period.kind === kind,
        }))}
      />
      <SegmentedLinks
        label={controls('decimals')}
        links={([0, 2] as const).map((places) => ({
          href: viewHref('map', { ...addressOf(view), decimals: places === 2 ? '2' : undefined }),
          label: controls(`decimals_${places}`),
          current: decimals === places,
        }))}
      />
      <div className="ml-auto flex items-center gap-1">
        <CopyLink />
        <span className="max-sm:hidden">
          <PrintButton />
        </span>
      </div>
    </div>
  )
}

function Tiles({ view }: { view: TileMapView }) {
  const t = useTranslations('tile_map')
  const { tiles, bands, chosen, unit } = view
  const briefs = shortNames(tiles.map(({ name }) => name))
  const asked = tiles.some(({ cell }) => cell !== null)
  return (
    <section aria-label={t('label', { name: chosen?.name ?? '' })} className="flex flex-col gap-3">
      {asked ? (
        <BandLegend counts={bands} />
      ) : (
        <p className="text-ink-soft">{t('not_asked', { name: unit.name })}</p>
      )}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(6.75rem,1fr))] gap-2 sm:grid-cols-[repeat(auto-fill,minmax(8.75rem,1fr))]">
        {tiles.map((tile) => (
          <li key={tile.code} data-print="whole">
            <Tile
              {...{ tile, view }}
              brief={briefs.get(tile.name) ?? tile.name}
              href={viewHref(tile.grassroots ? 'overview' : 'map', { ...addressOf(view), unit: tile.code })}
            />
          </li>
        ))}
      </ul>
      <p className="text-ink-soft text-sm">{t('order')}</p>
    </section>
  )
}

function addressOf({ federation, unit, through, period, chosen, decimals, asOf }: TileMapView): ViewAddress {
  return {
    ...{ federation, unit: unit.code, through },
    span: period.kindIsDefault ? undefined : period.kind,
    indicator: chosen?.code,
    decimals: decimals === 2 ? '2' : undefined,
    asOf: asOf ?? undefined,
  }
}

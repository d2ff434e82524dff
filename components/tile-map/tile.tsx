import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import type { Band } from '@/components/ui/band-mark'
import { BandMark } from '@/components/ui/band-mark'
import { classNames } from '@/components/ui/class-names'
import { NO_NUMBER } from '@/lib/format/numbers'
import type { Tile as TileOfUnit } from '@/lib/reports/rules/compose-tiles'
import type { TileMapView } from '@/lib/reports/tile-map-views'

const grounds: Record<Band, string> = {
  exceeded: 'bg-band-exceeded-soft border-band-exceeded/40',
  on_track: 'bg-band-on-track-soft border-band-on-track/40',
  half: 'bg-band-half-soft border-band-half/40',
  behind: 'bg-band-behind-soft border-band-behind/40',
  none: 'bg-surface-raised border-line',
}

type TileProps = { tile: TileOfUnit; brief: string; href: string; view: TileMapView }

/** One unit: its name, its figure large, its band by ground, mark and word. It opens the map of that unit. */
export function Tile({ tile, brief, href, view: { chosen, decimals } }: TileProps) {
  const t = useTranslations('dashboard')
  const m = useTranslations('tile_map')
  const print: Print = { locale: useLocale(), decimals }
  const { cell } = tile
  const band = markOf(cell?.band ?? 'no_plan')
  const kind = chosen?.kind ?? 'flow'
  const actual = actualText(kind, cell?.actual ?? null, print)
  const planned = cell !== null && cell.planRatio !== null
  // It has a plan and nothing to hold against it yet: that is not the same as no plan.
  const asked = cell !== null && cell.target !== null && !planned
  return (
    <Link
      href={href}
      title={tile.name}
      className={classNames(
        'hover:border-line-strong flex h-full min-h-28 flex-col gap-1 rounded-md border px-2.5 py-2 tabular-nums transition-colors',
        grounds[band],
      )}
    >
      <span
        className={classNames(
          'text-sm leading-5 break-words',
          tile.grassroots ? 'line-clamp-3 min-h-15' : 'line-clamp-2 min-h-10',
        )}
      >
        {brief}
        {tile.closed ? <span className="text-ink-soft"> · {t('units.closed')}</span> : null}
      </span>
      <span className="font-strong text-xl">{planned ? planPercentText(cell.planRatio, print) : actual}</span>
      <span className="text-ink-soft text-xs">
        {planned
          ? m('of_plan', { actual, target: targetText(kind, cell.target, print) })
          : actual === NO_NUMBER
            ? m('no_figures')
            : m('actual_only')}
      </span>
      <span className="mt-auto [&>span]:gap-1 [&>span]:text-xs [&>span]:whitespace-normal">
        <BandMark band={band} show="text">
          {asked ? m('no_figures') : t(`bands.${cell?.band ?? 'no_plan'}`)}
        </BandMark>
      </span>
    </Link>
  )
}

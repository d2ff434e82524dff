import { ArrowDown, ArrowUp, Equal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { formatInteger, formatPointsBetween, type PrintableRatio } from '@/lib/format/numbers'
import type { Print } from '@/lib/format/figure-text'
import type { Trend } from '@/lib/reports/rules/ranking-groups'

type TrendMarkProps = { trend: Trend | null; planRatio: PrintableRatio; print: Print }

/** How many places a unit rose or fell since the month before, by arrow and number, and by words when read out. */
export function TrendMark({ trend, planRatio, print }: TrendMarkProps) {
  const t = useTranslations('ranking.trend')
  if (trend === null || trend.places === null) return null
  const { places, planRatioBefore } = trend
  const Arrow = places > 0 ? ArrowUp : places < 0 ? ArrowDown : Equal
  const word = t(places > 0 ? 'up' : places < 0 ? 'down' : 'same', { places: Math.abs(places) })
  const change = formatPointsBetween(planRatioBefore, planRatio, print.decimals, print.locale)
  const title = change === null ? word : t('with_points', { word, points: change })
  return (
    <span title={title} className="text-ink-soft inline-flex items-center gap-1 text-sm whitespace-nowrap">
      <Arrow aria-hidden className={places === 0 ? 'size-3 opacity-60' : 'text-ink size-3.5'} />
      <span aria-hidden className="text-ink">
        {places === 0 ? '' : formatInteger(Math.abs(places), print.locale)}
      </span>
      {change === null ? null : (
        <span aria-hidden className="text-ink-faint text-xs max-lg:hidden">
          {change}
        </span>
      )}
      <span className="sr-only">{title}</span>
    </span>
  )
}

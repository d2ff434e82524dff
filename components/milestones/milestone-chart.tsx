import { useLocale, useTranslations } from 'next-intl'
import { actualText, type Print } from '@/components/dashboard/figure-text'
import { milestoneDrawing, type DrawnWay, type Place } from '@/components/milestones/chart-scale'
import { outlookBands, shortTarget } from '@/components/milestones/milestone-texts'
import type { Band } from '@/components/ui/band-mark'
import { classNames } from '@/components/ui/class-names'
import { BandGlyph } from '@/components/ui/band-glyph'
import { monthLabel } from '@/lib/format/month-label'
import type { Month } from '@/lib/periods/rules/month'
import { actualOfLevel } from '@/lib/reports/rules/course-level'

const colours: Record<Band, string> = {
  exceeded: 'text-band-exceeded',
  on_track: 'text-band-on-track',
  half: 'text-band-half',
  behind: 'text-band-behind',
  none: 'text-band-none',
}

type MilestoneChartProps = { path: DrawnWay; through: Month; print: Print; label: string }

/**
 * The way so far, where it leads, and the milestones. Drawn on the server in shares of its width, so that words keep
 * their size on every screen; the table below says all of it.
 */
export function MilestoneChart({ path, through, print, label }: MilestoneChartProps) {
  const t = useTranslations('milestones.chart')
  const locale = useLocale()
  const { course, forecast, fan, stops, now, levels, years } = milestoneDrawing(path, through)
  return (
    <div className="pt-7 pr-8 pb-11 pl-16 tabular-nums">
      <svg role="img" aria-label={label} className="text-primary block h-56 w-full overflow-visible text-xs">
        {levels.map(({ level, y }) => (
          <g key={level}>
            <line x1="0" x2="100%" y1={share(y)} y2={share(y)} className="stroke-line" />
            <text x="0" y={share(y)} dx="-8" dy="4" textAnchor="end" className="fill-ink-faint">
              {actualText(path.kind, actualOfLevel(path.kind, level), { ...print, decimals: 0 })}
            </text>
          </g>
        ))}
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%" overflow="hidden">
          {fan.length > 2 ? <polygon points={points(fan)} className="fill-primary" opacity="0.14" /> : null}
          <polyline
            points={points(course.length > 0 ? [now, ...stops.filter(({ x }) => x > now.x)] : stops)}
            {...thin}
            strokeDasharray="1 5"
          />
          <polyline points={points(forecast)} {...strong} strokeDasharray="6 4" />
          <polyline points={points(course)} {...strong} />
        </svg>
        <line
          x1={share(now.x)}
          x2={share(now.x)}
          y1="0"
          y2="100%"
          className="stroke-line-strong"
          strokeDasharray="2 3"
        />
        <text x={share(now.x)} y="0" dy="-12" textAnchor={anchorOf(now.x)} className="fill-ink-soft">
          {t('now', { month: monthLabel(through, locale) })}
        </text>
        {course.length > 0 ? (
          <circle
            cx={share(now.x)}
            cy={share(now.y)}
            r="4"
            className="fill-primary stroke-surface-raised"
            strokeWidth="2"
          />
        ) : null}
        {years.map(({ year, x, stop, row }) => (
          <text
            key={year}
            x={share(x)}
            y="100%"
            dy={row === 0 ? 18 : 33}
            textAnchor={x === 0 ? 'start' : x > 960 ? 'end' : 'middle'}
            className={stop ? 'fill-ink font-strong' : 'fill-ink-faint'}
          >
            {year}
          </text>
        ))}
        {path.stops.map((stop, at) => (
          <Stop
            key={`${at} ${stop.target.through}`}
            place={stops[at] ?? now}
            band={outlookBands[stop.outlook]}
            text={shortTarget(path.kind, stop.target, print)}
          />
        ))}
      </svg>
    </div>
  )
}

function Stop({ place, band, text }: { place: Place; band: Band; text: string }) {
  return (
    <svg x={share(place.x)} y={share(place.y)} overflow="visible" className={colours[band]}>
      <line y1="0" y2="0" x1="-9" x2="9" className="stroke-surface-raised" strokeWidth="14" />
      <g transform="translate(-6 -6)">
        <BandGlyph band={band} />
      </g>
      <text
        y={place.y < 120 ? 22 : -12}
        textAnchor={anchorOf(place.x)}
        dx={place.x > 900 ? 8 : 0}
        className={classNames('fill-ink font-strong', 'text-xs')}
      >
        {text}
      </text>
    </svg>
  )
}

const thin = {
  fill: 'none',
  stroke: 'var(--color-ink-faint)',
  strokeWidth: 1.5,
  vectorEffect: 'non-scaling-stroke',
} as const
const strong = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  vectorEffect: 'non-scaling-stroke',
} as const

function share(thousandths: number): string {
  return `${Math.round(thousandths * 100) / 1000}%`
}

function points(places: readonly Place[]): string {
  return places.map(({ x, y }) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(' ')
}

function anchorOf(x: number): 'start' | 'middle' | 'end' {
  return x < 100 ? 'start' : x > 900 ? 'end' : 'middle'
}

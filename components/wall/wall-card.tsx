import { useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { shareOf, sparkBars } from '@/components/dashboard/curve-values'
import { explainHref } from '@/components/dashboard/dashboard-links'
import { FigureLink } from '@/components/dashboard/figure-link'
import { BandGlyph } from '@/components/ui/band-glyph'
import type { Band } from '@/components/ui/band-mark'
import { classNames } from '@/components/ui/class-names'
import { ProgressBar } from '@/components/ui/progress-bar'
import { WallBars } from '@/components/wall/wall-bars'
import { WallNotes } from '@/components/wall/wall-notes'
import { WallMonths } from '@/components/wall/wall-months'
import { actualText, planPercentText, targetText, type Print } from '@/lib/format/figure-text'
import { NO_NUMBER } from '@/lib/format/numbers'
import type { IndicatorCard } from '@/lib/reports/rules/compose-dashboard'
import type { DashboardView } from '@/lib/reports/views'

/** The colours of the bands for what is written large. */
export const bandInks: Record<Band, string> = {
  exceeded: 'text-band-exceeded',
  on_track: 'text-band-on-track',
  half: 'text-band-half',
  behind: 'text-band-behind',
  none: 'text-band-none',
}

/** Figure and plan of more characters than this stand side by side only when smaller. */
const LONGEST_LARGE = 13

type WallCardProps = { card: IndicatorCard; view: DashboardView; print: Print }

/** One headline, large: what was done of what plan, how far along by number, colour, mark and word, and its months. */
export function WallCard({ card, view, print }: WallCardProps) {
  const t = useTranslations('dashboard')
  const wall = useTranslations('wall')
  const { code, kind, name, result } = card
  const band = markOf(result.band)
  const percent = planPercentText(result.planRatio, print)
  const actual = actualText(kind, result.actual, print)
  const target = result.target ? targetText(kind, result.target.target, print) : ''
  const long = actual.length + target.length > LONGEST_LARGE
  return (
    <section
      aria-label={name}
      data-print="whole"
      className="border-line bg-surface-raised flex min-h-0 min-w-0 flex-col rounded-lg border p-4 tabular-nums lg:p-[1.8cqh]"
    >
      <h2 className="text-ink-soft truncate text-base font-normal lg:text-[max(1rem,min(2.8cqh,1.4cqw))]/[1.5]">
        {name}
      </h2>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <FigureLink
          href={explainHref(
            { federation: view.federation, unit: view.unit.code },
            { indicator: code, span: view.period.span },
          )}
          className={classNames(
            'font-strong text-[3rem]/[1.25]',
            long ? 'lg:text-[min(11cqh,3.1cqw)]/[1.6]' : 'lg:text-[min(11cqh,3.9cqw)]/[1.25]',
          )}
        >
          {actual}
        </FigureLink>
        {target ? (
          <span className="text-ink-soft text-xl whitespace-nowrap lg:text-[min(4.2cqh,1.55cqw)]">
            / {target}
          </span>
        ) : null}
      </p>
      <p
        className={classNames(
          'flex flex-wrap items-center gap-x-2.5 text-xl lg:text-[min(4cqh,1.6cqw)]/[1.4]',
          bandInks[band],
        )}
      >
        {result.planRatio ? (
          <span className="font-strong text-[2rem]/[1.25] lg:text-[min(8cqh,3.2cqw)]/[1.25]">{percent}</span>
        ) : null}
        <span className="inline-flex items-center gap-1.5 [&_svg]:size-[0.8em]">
          <BandGlyph band={band} />
          {actual === NO_NUMBER ? wall('no_figures') : t(`bands.${result.band}`)}
        </span>
      </p>
      <div className="py-2 lg:py-[1.4cqh]">
        <ProgressBar
          label={name}
          ratio={result.planRatio ? shareOf(result.planRatio) : null}
          valueText={result.planRatio ? percent : t('card.no_plan')}
          tone={band}
          {...(result.pace ? { expected: Math.max(0, shareOf(result.pace)) } : {})}
        />
      </div>
      <WallNotes {...{ card, view, print }} />
      <div className="mt-auto flex min-h-10 flex-1 flex-col justify-end pt-2">
        <WallBars bars={sparkBars(card)} plan={result.target?.target ?? null} />
        <WallMonths card={card} />
      </div>
    </section>
  )
}

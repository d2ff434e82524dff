import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { Sparkline } from '@/components/chart/sparkline'
import { markOf } from '@/components/dashboard/band-of'
import { CardNotes } from '@/components/dashboard/card-notes'
import { shareOf, sparkBars } from '@/components/dashboard/curve-values'
import { addressOf, dashboardHref, explainHref } from '@/components/dashboard/dashboard-links'
import { FigureLink } from '@/components/dashboard/figure-link'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import { classNames } from '@/components/ui/class-names'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { IndicatorCard as Card } from '@/lib/reports/rules/compose-dashboard'
import type { UnitResults } from '@/lib/reports/views'

/** One headline: what was done, of what plan, how far along, the year's course, and against a year ago. */
export function IndicatorCard({ card, view }: { card: Card; view: UnitResults }) {
  const t = useTranslations('dashboard.card')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const { code, kind, name, result } = card
  const address = addressOf(view)
  const explain = explainHref(address, { indicator: code, span: view.period.span })
  const chosen = view.chosen === code
  const percent = planPercentText(result.planRatio, print)
  return (
    <section
      aria-label={name}
      data-print="whole"
      className={classNames(
        'bg-surface-raised flex min-w-0 flex-col rounded-lg border px-4 pt-2.5 pb-3.5 transition-colors',
        chosen ? 'border-primary' : 'border-line',
      )}
    >
      <h2 className="text-table text-ink-soft font-normal">
        <Link
          href={dashboardHref(address, { indicator: code })}
          scroll={false}
          aria-current={chosen ? 'true' : undefined}
          title={t('choose', { name })}
          className="hover:text-primary block truncate py-0.5 hover:underline"
        >
          {name}
        </Link>
      </h2>
      <div className="flex flex-wrap items-baseline gap-x-1.5 tabular-nums">
        <FigureLink href={explain} className="text-figure font-strong">
          {actualText(kind, result.actual, print)}
        </FigureLink>
        {result.target ? (
          <span
            className="text-ink-soft whitespace-nowrap"
            title={result.target.derived ? t('plan_derived') : result.target.title}
          >
            / {targetText(kind, result.target.target, print)}
          </span>
        ) : null}
        {result.planRatio ? (
          <FigureLink href={explain} className="font-strong ml-auto pl-2 text-xl">
            {percent}
          </FigureLink>
        ) : null}
      </div>
      <div className="pt-1.5 pb-2.5">
        <ProgressBar
          label={name}
          ratio={result.planRatio ? shareOf(result.planRatio) : null}
          valueText={result.planRatio ? percent : t('no_plan')}
          tone={markOf(result.band)}
          {...(result.pace ? { expected: Math.max(0, shareOf(result.pace)) } : {})}
        />
      </div>
      <CardNotes card={card} view={view} print={print} />
      <div className="mt-auto pt-3">
        <Sparkline bars={sparkBars(card)} plan={result.target?.target ?? null} />
      </div>
    </section>
  )
}

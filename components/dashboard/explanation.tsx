import { ArrowLeft } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { dashboardHref, explainHref } from '@/components/dashboard/dashboard-links'
import { ExplanationTable } from '@/components/dashboard/explanation-table'
import { actualText, type Print } from '@/components/dashboard/figure-text'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { formatInteger } from '@/lib/format/numbers'
import { monthLabel } from '@/lib/format/month-label'
import type { ExplanationView } from '@/lib/reports/views'

/** What a number is made of: the cells of the units, page by page, until they add up to it. */
export function Explanation({ view }: { view: ExplanationView }) {
  const t = useTranslations('dashboard.explain')
  const locale = useLocale()
  const print: Print = { locale, decimals: 2 }
  const { federation, unit, indicator, span, lines, next } = view
  const total = actualText(indicator.kind, view.actual, print)
  const months =
    span.from === span.through
      ? monthLabel(span.through, locale)
      : `${monthLabel(span.from, locale)} – ${monthLabel(span.through, locale)}`
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="flex flex-col gap-1">
          <p className="text-ink-soft">
            {t('title')} · <span className="text-ink">{unit.name}</span> ·{' '}
            {indicator.kind === 'flow' ? months : monthLabel(span.through, locale)}
          </p>
          <h1 className="text-xl sm:text-2xl">
            {indicator.name}: <span className="tabular-nums">{total}</span>
          </h1>
          <Provenance view={view} />
        </div>
        <LinkButton
          size="sm"
          icon={<ArrowLeft aria-hidden className="size-4" />}
          href={dashboardHref({
            ...{ federation, unit: unit.code, through: span.through },
            indicator: indicator.code,
          })}
        >
          {t('back')}
        </LinkButton>
      </header>
      {lines.length === 0 ? (
        <Card>
          <EmptyState title={t('empty')}>{t('only_counted')}</EmptyState>
        </Card>
      ) : (
        <>
          <Card padding="flush">
            <ExplanationTable view={view} />
          </Card>
          <Pagination
            summary={<PageSum view={view} />}
            nextHref={
              next === null
                ? null
                : explainHref(
                    { federation, unit: unit.code },
                    { indicator: indicator.code, span, after: next },
                  )
            }
          />
          <p className="text-ink-faint text-sm">{t('only_counted')}</p>
        </>
      )}
    </div>
  )
}

/** Of a count, how much of it is approved; of a rate, the two sums it divides. */
function Provenance({ view }: { view: ExplanationView }) {
  const t = useTranslations('dashboard.explain')
  const locale = useLocale()
  const { indicator, actual, approved, parts, federation, unit, span } = view
  if (indicator.kind === 'ratio') {
    return (
      <p className="text-ink-soft text-sm tabular-nums">
        {t('parts')}:{' '}
        {parts.map(({ code, name }, at) => (
          <span key={code}>
            {at > 0 ? ' ÷ ' : ''}
            <a
              className="text-primary hover:underline"
              href={explainHref({ federation, unit: unit.code }, { indicator: code, span })}
            >
              {name}
            </a>{' '}
            {formatInteger(
              (code === indicator.numerator ? actual?.numerator : actual?.denominator) ?? null,
              locale,
            )}
          </span>
        ))}
      </p>
    )
  }
  if (actual === null || approved === null) return null
  return (
    <p className="text-ink-soft text-sm tabular-nums">
      {t('approved', {
        approved: formatInteger(approved.numerator, locale),
        open: formatInteger(actual.numerator - approved.numerator, locale),
      })}
    </p>
  )
}

function PageSum({ view }: { view: ExplanationView }) {
  const t = useTranslations('dashboard.explain')
  const locale = useLocale()
  const { indicator, sumSoFar, actual, next } = view
  const pair = ({ numerator, denominator }: { numerator: number; denominator: number | null }) =>
    indicator.kind === 'ratio'
      ? `${formatInteger(numerator, locale)} ÷ ${formatInteger(denominator, locale)}`
      : formatInteger(numerator, locale)
  const total = actual === null ? '—' : pair(actual)
  return next === null ? t('whole', { sum: total }) : t('all_pages', { sum: pair(sumSoFar), total })
}

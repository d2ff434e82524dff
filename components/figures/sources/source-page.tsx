import { Sigma } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { gridHref } from '@/components/figures/figure-links'
import { ChooseSource } from '@/components/figures/sources/choose-source'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { numberOf } from '@/lib/figures/rules/figure-entry'
import type { FigureSourceRow, FigureSourcesView } from '@/lib/figures/source-views'
import { formatEntry } from '@/lib/format/entry-text'
import { monthLabel } from '@/lib/format/month-label'
import { formatInteger } from '@/lib/format/numbers'

type SourcePageProps = { federation: string; view: FigureSourcesView }

/** Where a unit's numbers come from: each indicator that a register counts, what it counts and what the cell says. */
export function SourcePage({ federation, view }: SourcePageProps) {
  const t = useTranslations('figures.sources')
  const locale = useLocale()
  const { unit, month, rows } = view
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <header>
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('figures'), href: gridHref(federation, unit.code, month) },
            { label: t('title') },
          ]}
        />
        <h1 className="text-xl">{t('title')}</h1>
        <p className="text-ink-soft text-table">
          {t('of', { unit: unit.name, month: monthLabel(month, locale) })}
        </p>
        <p className="text-ink-soft text-table mt-1 max-w-prose">{t('lead')}</p>
      </header>
      <Card padding="flush">
        {rows.length === 0 ? (
          <EmptyState icon={<Sigma aria-hidden />} title={t('empty')}>
            {t('empty_text')}
          </EmptyState>
        ) : (
          <ul aria-label={t('title')} className="divide-line divide-y">
            {rows.map((row) => (
              <SourceLine key={row.indicator} {...{ federation, view, row }} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}

function SourceLine({ federation, view, row }: SourcePageProps & { row: FigureSourceRow }) {
  const t = useTranslations('figures.sources')
  const words = useTranslations('figures')
  const locale = useLocale()
  const { name, register, source, since, entry, counted } = row
  const differs = counted !== null && numberOf(entry) !== counted
  return (
    <li className="text-table flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-strong">{name}</p>
        <p className="text-ink-soft text-sm">
          {counted === null
            ? t(`register_empty.${register}`)
            : `${words(`panel.register.${register}`)} ${formatInteger(counted, locale)}`}
        </p>
      </div>
      <p className={differs ? 'text-warning tabular-nums' : 'tabular-nums'}>
        <span className="text-ink-soft text-sm">{t('cell')} </span>
        {formatEntry(entry, locale) || words('values.blank_short')}
      </p>
      <div className="flex flex-col items-start gap-0.5 sm:w-44">
        <Badge
          tone={source === 'records' ? 'primary' : 'neutral'}
          icon={source === 'records' ? <Sigma aria-hidden className="size-3.5" /> : null}
        >
          {t(source)}
        </Badge>
        {since === null ? null : (
          <span className="text-ink-soft text-sm">{t('since', { month: monthLabel(since, locale) })}</span>
        )}
      </div>
      {view.mayChoose ? <ChooseSource {...{ federation, view, row }} /> : null}
    </li>
  )
}

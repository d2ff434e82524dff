import { HeartHandshake } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { WeakFilters } from '@/components/committee/weak/weak-filters'
import { weakHref } from '@/components/committee/weak/weak-links'
import { WeakUnion } from '@/components/committee/weak/weak-union'
import { TableExport } from '@/components/tables/table-export'
import { UnitHeading } from '@/components/units/unit-heading'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import type { WeakUnionListView } from '@/lib/committee/views'
import { monthLabel } from '@/lib/format/month-label'

type WeakPageProps = { federation: string; view: WeakUnionListView; mayVisit: boolean }

/** The unions that need somebody, found by themselves; each with its reasons and what to do next. */
export function WeakPage({ federation, view, mayVisit }: WeakPageProps) {
  const t = useTranslations('committee.weak')
  const locale = useLocale()
  const { unit, unions, weak, month, settings, rows, reason } = view
  return (
    <div className="flex flex-col gap-4">
      <UnitHeading
        {...{ federation, unit }}
        view="weak"
        title={t('title_of', { name: unit.name })}
        showWeak
      />
      <div className="flex flex-col gap-1">
        <p className="text-base">{t('lead', { weak, unions, month: monthLabel(month, locale) })}</p>
        <p className="text-ink-soft text-sm">
          {t('rule', { least: settings.leastMembers, months: settings.silentMonths })}
        </p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <WeakFilters {...{ federation, view }} />
        <TableExport {...{ federation, table: 'weak_unions', unit: unit.code }} />
      </div>
      <Card padding="flush">
        {rows.length === 0 ? (
          <NoneWeak {...{ federation, view }} />
        ) : (
          <ul aria-label={t('caption')} className="divide-line divide-y">
            {rows.map((union) => (
              <WeakUnion
                key={union.unit.code}
                {...{ federation, union, mayVisit }}
                showFederation={unit.rank === 'top'}
              />
            ))}
          </ul>
        )}
      </Card>
      <Pagination
        summary={rows.length === 0 ? null : t('summary', { count: rows.length })}
        nextHref={
          view.nextAfter ? weakHref(federation, { unit: unit.code, reason, after: view.nextAfter }) : null
        }
        previousHref={
          view.previousAfter === null
            ? null
            : weakHref(federation, { unit: unit.code, reason, after: view.previousAfter })
        }
      />
    </div>
  )
}

function NoneWeak({ federation, view }: Pick<WeakPageProps, 'federation' | 'view'>) {
  const t = useTranslations('committee.weak')
  const { unit, reason } = view
  if (reason === null)
    return (
      <EmptyState icon={<HeartHandshake aria-hidden />} title={t('empty_title')}>
        {t('empty_text')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={<HeartHandshake aria-hidden />}
      title={t('none_title')}
      action={<LinkButton href={weakHref(federation, { unit: unit.code })}>{t('none_any')}</LinkButton>}
    />
  )
}

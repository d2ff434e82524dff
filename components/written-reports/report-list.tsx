import { FileText, Plus, SearchX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { isFiltered, newReportHref, reportsHref } from '@/components/written-reports/report-links'
import { ReportRows } from '@/components/written-reports/report-rows'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { formatInteger } from '@/lib/format/numbers'
import type { WrittenReportListView } from '@/lib/written-reports/views'

const STATES = [undefined, 'draft', 'issued', 'void'] as const

/** The written reports of a unit and of those below it. */
export function ReportList({ federation, list }: { federation: string; list: WrittenReportListView }) {
  const t = useTranslations('written_reports')
  const locale = useLocale()
  const { unit, filter, rows, total, nextAfter, may } = list
  const { state: _, ...rest } = filter
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-xl">{t('heading', { unit: unit.name })}</h1>
          <p className="text-ink-soft text-table">{t('lead')}</p>
        </div>
        {may.write ? (
          <LinkButton
            href={newReportHref(federation, unit.code)}
            tone="primary"
            icon={<Plus aria-hidden className="size-4" />}
          >
            {t('add')}
          </LinkButton>
        ) : null}
      </header>
      {total > 0 || isFiltered(filter) ? (
        <SegmentedLinks
          label={t('filter_state')}
          links={STATES.map((state) => ({
            href: reportsHref(federation, unit.code, state === undefined ? rest : { ...rest, state }),
            label: state === undefined ? t('all') : t(`state.${state}`),
            current: filter.state === state,
          }))}
        />
      ) : null}
      <Card padding="flush">
        {rows.length > 0 ? (
          <ReportRows federation={federation} rows={rows} caption={t('caption', { unit: unit.name })} />
        ) : isFiltered(filter) ? (
          <EmptyState
            icon={<SearchX aria-hidden />}
            title={t('none_found')}
            action={<LinkButton href={reportsHref(federation, unit.code)}>{t('show_all')}</LinkButton>}
          >
            {t('none_found_text')}
          </EmptyState>
        ) : (
          <EmptyState icon={<FileText aria-hidden />} title={t('empty')}>
            {t(may.write ? 'empty_text' : 'empty_reader')}
          </EmptyState>
        )}
      </Card>
      {rows.length > 0 ? (
        <Pagination
          summary={t('summary', {
            shown: formatInteger(rows.length, locale),
            total: formatInteger(total, locale),
          })}
          nextHref={nextAfter ? reportsHref(federation, unit.code, filter, nextAfter) : null}
        />
      ) : null}
    </div>
  )
}

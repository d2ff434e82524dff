import { Archive, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { reviewHref, totalsHref } from '@/components/reports/report-links'
import { RevisionList } from '@/components/reports/revision-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { Table, Td, Th } from '@/components/ui/table'
import { monthLabel } from '@/lib/format/month-label'
import { formatInteger } from '@/lib/format/numbers'
import type { FederationMonthView, FederationTotal } from '@/lib/figures/report-views'

/** The totals of a federation's month, beside what was kept of them at an approval. */
export function FederationMonthPage({ view }: { view: FederationMonthView }) {
  const t = useTranslations('reports')
  const month = monthLabel(view.month, useLocale())
  const named = { name: view.unit.name, month }
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-col gap-2">
        <div className="print:hidden">
          <Breadcrumb
            label={t('report.way')}
            crumbs={[
              {
                label: t('heading', { month }),
                href: reviewHref(view.federation, view.unit.code, view.month),
              },
              { label: t('act.totals') },
            ]}
          />
        </div>
        <h1 className="text-xl">{t('totals.title', named)}</h1>
        <p className="text-ink-soft max-w-prose">{t('totals.text')}</p>
      </header>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Card padding="flush">
          {view.comparedWith === null ? null : <Comparison view={view} revision={view.comparedWith} />}
          <TotalsTable view={view} caption={t('totals.caption', named)} />
        </Card>
        <Card title={t('revisions.title')}>
          {view.revisions.length === 0 ? (
            <EmptyState icon={<Archive aria-hidden />} title={t('totals.none_title')}>
              {t('totals.none_text')}
            </EmptyState>
          ) : (
            <RevisionList
              revisions={view.revisions}
              comparedWith={view.comparedWith}
              hrefOf={(revision) => totalsHref(view.federation, view.unit.code, view.month, revision)}
              extra={(revision) =>
                t('totals.reports', {
                  count: view.revisions.find((one) => one.revision === revision)?.approvedReports ?? 0,
                })
              }
            />
          )}
        </Card>
      </div>
    </div>
  )
}

function Comparison({ view, revision }: { view: FederationMonthView; revision: number }) {
  const t = useTranslations('reports.totals')
  const count = view.totals.filter(({ differs }) => differs).length
  return (
    <p className="text-ink-soft text-table px-4 pt-3 pb-2">
      {count === 0 ? t('same', { revision }) : t('different', { count, revision })}
    </p>
  )
}

function TotalsTable({ view, caption }: { view: FederationMonthView; caption: string }) {
  const t = useTranslations('reports')
  const { comparedWith } = view
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t('cells.indicator')}</Th>
          <Th numeric>{t('totals.total')}</Th>
          <Th numeric>{t('totals.approved')}</Th>
          {comparedWith === null ? null : (
            <>
              <Th numeric>{t('totals.kept_total', { revision: comparedWith })}</Th>
              <Th numeric className="max-sm:hidden">
                {t('totals.kept_approved')}
              </Th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {view.totals.map((row) => (
          <TotalRow key={row.indicator} row={row} />
        ))}
      </tbody>
    </Table>
  )
}

function TotalRow({ row }: { row: FederationTotal }) {
  const t = useTranslations('reports.totals')
  const locale = useLocale()
  return (
    <tr>
      <Th scope="row">{row.name}</Th>
      <Td numeric className="font-strong">
        {formatInteger(row.total, locale)}
      </Td>
      <Td numeric>{formatInteger(row.approved, locale)}</Td>
      {row.kept ? (
        <>
          <Td numeric className={classNames(row.differs ? 'text-warning font-strong' : 'text-ink-soft')}>
            {row.differs ? (
              <TriangleAlert
                role="img"
                aria-label={t('differs')}
                className="mr-1.5 inline size-3.5 align-[-0.125em]"
              />
            ) : null}
            {formatInteger(row.kept.total, locale)}
          </Td>
          <Td numeric className="text-ink-soft max-sm:hidden">
            {formatInteger(row.kept.approved, locale)}
          </Td>
        </>
      ) : null}
    </tr>
  )
}

import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { changeText, type Print } from '@/components/dashboard/figure-text'
import { NationalActual, NationalPercent } from '@/components/national/national-cell'
import { nationalAddressOf, nationalHref } from '@/components/national/national-links'
import { Table, Td, Th } from '@/components/ui/table'
import { monthLabel } from '@/lib/format/month-label'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'
import type { NationalView } from '@/lib/reports/national-views'
import type { ReportCounts } from '@/lib/reports/rules/completeness-counts'
import type { NationalResult } from '@/lib/reports/rules/compose-national'

/** One row a federation in the order of the ranking, and all of them together. */
export function NationalTable({ view }: { view: NationalView }) {
  const t = useTranslations('national')
  const locale = useLocale()
  const { rows, total, reports } = view
  return (
    <Table
      caption={t('caption', { period: monthLabel(view.through, locale) })}
      density="roomy"
      className={dense}
    >
      <NationalHead view={view} />
      <tbody>
        {rows.map(({ code, name, rank, results, reports: counts }) => (
          <tr key={code} className="hover:[&>*]:bg-surface-hover">
            <Th scope="row" className="md:whitespace-nowrap">
              <span className="flex gap-2">
                <span className="text-ink-soft w-5 shrink-0 text-right tabular-nums">
                  {rank === null ? null : (
                    <>
                      <span className="sr-only">{t('rank')} </span>
                      {rank}
                    </>
                  )}
                </span>
                {name}
              </span>
            </Th>
            <ResultCells {...{ results, counts, view }} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <Th scope="row">{t('total')}</Th>
          <ResultCells results={total} counts={reports} view={view} sumOnly />
        </tr>
      </tfoot>
    </Table>
  )
}

/** The name of each indicator ranks by it. */
function NationalHead({ view }: { view: NationalView }) {
  const t = useTranslations('national')
  const address = nationalAddressOf(view)
  return (
    <thead className="[&_th]:whitespace-nowrap">
      <tr className="[&>*]:h-8 [&>*]:pb-0!">
        <td className="bg-surface-sunken sticky left-0 z-20" />
        {view.indicators.map(({ code, name }, at) => (
          <Th
            key={code}
            colSpan={at === view.ranked ? 3 : 2}
            scope="colgroup"
            className="border-b-0! border-l text-center!"
          >
            <Link
              href={nationalHref(address, { indicator: code })}
              aria-current={at === view.ranked ? 'true' : undefined}
              className="hover:text-primary aria-current:text-ink inline-flex min-h-6 items-center hover:underline"
            >
              {name}
            </Link>
          </Th>
        ))}
        <td className="bg-surface-sunken border-line border-l" />
      </tr>
      <tr className="[&>th]:top-8!">
        <Th>{t('federation')}</Th>
        {view.indicators.map(({ code }, at) => (
          <Fragment key={code}>
            <Th numeric className="border-l">
              {t('actual')}
            </Th>
            <Th numeric>{t('percent')}</Th>
            {at === view.ranked ? (
              <Th numeric>
                <span title={t('growth_rate')}>{t('growth')}</span>
              </Th>
            ) : null}
          </Fragment>
        ))}
        <Th numeric className="border-l">
          <span title={t('reports_title')}>{t('reports')}</span>
        </Th>
      </tr>
    </thead>
  )
}

type CellsProps = {
  results: readonly NationalResult[]
  counts: ReportCounts
  view: NationalView
  sumOnly?: boolean
}

const dense = '[&_:is(td,th)]:px-1.5 [&_:is(td,th):first-child]:pl-3 [&_:is(td,th):last-child]:pr-4'

function ResultCells({ results, counts, view, sumOnly = false }: CellsProps) {
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const { submitted, expected } = counts
  return (
    <>
      {view.indicators.map(({ code, kind }, at) => {
        const result = results[at]
        if (!result) return null
        return (
          <Fragment key={code}>
            <Td numeric className="border-l">
              <NationalActual {...{ kind, result, print, sumOnly }} />
            </Td>
            <Td numeric>
              <NationalPercent {...{ result, print, sumOnly }} />
            </Td>
            {at === view.ranked ? (
              <Td numeric className="text-ink-soft">
                {changeText(kind, result.growth, print)}
              </Td>
            ) : null}
          </Fragment>
        )
      })}
      <Td numeric className="border-l">
        <span title={`${formatInteger(submitted, print.locale)}/${formatInteger(expected, print.locale)}`}>
          {formatRatioPercent({ numerator: submitted, denominator: expected }, 0, print.locale)}
        </span>
      </Td>
    </>
  )
}

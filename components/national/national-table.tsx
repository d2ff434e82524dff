import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { HatchMark } from '@/components/chart/hatch-mark'
import { markOf } from '@/components/dashboard/band-of'
import {
  actualText,
  changeText,
  planPercentText,
  targetText,
  type Print,
} from '@/components/dashboard/figure-text'
import { BandMark } from '@/components/ui/band-mark'
import { Table, Td, Th } from '@/components/ui/table'
import { monthLabel } from '@/lib/format/month-label'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import type { TenantTarget } from '@/lib/reports/rules/compose-national'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import type { NationalView } from '@/lib/reports/views'

/** One row a federation, in the order of their names, and all of them together. */
export function NationalTable({ view }: { view: NationalView }) {
  const t = useTranslations('national')
  const locale = useLocale()
  const { indicators, rows, total } = view
  return (
    <Table
      caption={t('caption', { period: monthLabel(view.through, locale) })}
      density="roomy"
      className={dense}
    >
      <thead className="[&_th]:whitespace-nowrap">
        <tr className="[&>*]:h-8 [&>*]:pb-0!">
          <td className="bg-surface-sunken" />
          {indicators.map(({ code, name }) => (
            <Th key={code} colSpan={3} scope="colgroup" className="border-b-0! border-l text-center!">
              {name}
            </Th>
          ))}
        </tr>
        <tr>
          <Th>{t('federation')}</Th>
          {indicators.map(({ code }) => (
            <Fragment key={code}>
              <Th numeric className="border-l">
                {t('actual')}
              </Th>
              <Th numeric>{t('percent')}</Th>
              <Th numeric>
                <span title={t('growth_rate')}>{t('growth')}</span>
              </Th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, results }) => (
          <tr key={code}>
            <Th scope="row" className="md:whitespace-nowrap">
              {name}
            </Th>
            <ResultCells {...{ indicators, results, view }} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <Th scope="row">{t('total')}</Th>
          <ResultCells {...{ indicators, results: total, view }} sumOnly />
        </tr>
      </tfoot>
    </Table>
  )
}

type CellsProps = {
  indicators: readonly IndicatorName[]
  results: readonly PlanResult<TenantTarget>[]
  view: NationalView
  /** Without a plan: the federations here are not the nation, so its goal is no measure of them. */
  sumOnly?: boolean
}

const dense = '[&_:is(td,th)]:px-1.5 [&_:is(td,th):first-child]:pl-4 [&_:is(td,th):last-child]:pr-4'

function ResultCells({ indicators, results, view, sumOnly = false }: CellsProps) {
  const t = useTranslations('national')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  return indicators.map(({ code, kind }, at) => {
    const result = results[at]
    if (!result) return null
    return (
      <Fragment key={code}>
        <Td numeric className="border-l">
          {result.provisional ? (
            <span className="mr-1 inline-flex align-middle" title={t('provisional')}>
              <HatchMark small />
              <span className="sr-only">{t('provisional')}</span>
            </span>
          ) : null}
          {actualText(kind, result.actual, print)}
          {result.target && !sumOnly ? (
            <span className="text-ink-faint font-normal">
              {' '}
              / {targetText(kind, result.target.target, print)}
            </span>
          ) : null}
        </Td>
        <Td numeric>
          {sumOnly ? null : (
            <span className="inline-flex items-center gap-1.5">
              {result.planRatio ? planPercentText(result.planRatio, print) : null}
              <BandMark band={markOf(result.band)} show="mark" />
            </span>
          )}
        </Td>
        <Td numeric className="text-ink-soft">
          {changeText(kind, result.growth, print)}
        </Td>
      </Fragment>
    )
  })
}

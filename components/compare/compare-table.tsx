import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { YearChange } from '@/components/compare/year-change'
import { actualText, planPercentText, type Print } from '@/components/dashboard/figure-text'
import { Table, Td, Th } from '@/components/ui/table'
import type { ComparisonView } from '@/lib/reports/comparison-views'

/** Everything that the bars show, in figures: units down, indicators and years across. */
export function CompareTable({ view, caption }: { view: ComparisonView; caption: string }) {
  const t = useTranslations('compare')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const { indicators, years, units } = view
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th rowSpan={2}>{t('unit')}</Th>
          {indicators.map(({ code, name }) => (
            <Th key={code} colSpan={years.length} scope="colgroup" className="border-l text-center!">
              {name}
            </Th>
          ))}
        </tr>
        <tr className="[&>th:first-child]:static!">
          {indicators.map(({ code }) => (
            <Fragment key={code}>
              {years.map((year, at) => (
                <Th key={year} numeric className={at === 0 ? 'border-l' : undefined}>
                  {year}
                </Th>
              ))}
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.code}>
            <Th scope="row">{unit.name}</Th>
            {indicators.map((indicator, which) => (
              <Fragment key={indicator.code}>
                {unit.cells[which]?.map((cell, at) => (
                  <Td key={cell.year} numeric className={at === 0 ? 'border-l' : undefined}>
                    {actualText(indicator.kind, cell.actual, print)}
                    {cell.planRatio === null ? null : (
                      <span className="text-ink-soft block text-xs">
                        {t('of_plan', { percent: planPercentText(cell.planRatio, print) })}
                      </span>
                    )}
                    {cell.change === null ? null : (
                      <span className="text-ink-soft block text-xs">
                        <YearChange
                          {...{ kind: indicator.kind, change: cell.change, print }}
                          before={years[at - 1] ?? cell.year}
                        />
                      </span>
                    )}
                  </Td>
                ))}
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

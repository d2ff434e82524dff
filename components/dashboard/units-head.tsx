import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { actualColumn, type UnitSort } from '@/components/dashboard/units-sort'
import type { UnitsColumn } from '@/components/dashboard/units-table'
import { SortHeader } from '@/components/ui/sort-header'
import { Th } from '@/components/ui/table'

type UnitsHeadProps = {
  columns: readonly UnitsColumn[]
  ranked: number
  compared: boolean
  sort: UnitSort
  onSort: (column: string) => void
}

/** Two rows: the indicators, and below each its number and its share of the plan. */
export function UnitsHead({ columns, ranked, compared, sort, onSort }: UnitsHeadProps) {
  const t = useTranslations('dashboard.units')
  const head = (column: string) => ({
    direction:
      sort.column !== column ? null : sort.descending ? ('descending' as const) : ('ascending' as const),
    onSort: () => onSort(column),
  })
  return (
    <thead>
      <tr>
        <Th aria-hidden className="border-b-0!" />
        {columns.map(({ code, name, planned }) => (
          <Th
            key={code}
            colSpan={planned ? 2 : 1}
            scope="colgroup"
            className="border-b-0! border-l text-center!"
          >
            {name}
          </Th>
        ))}
        <Th aria-hidden colSpan={compared ? 3 : 2} className="border-b-0! border-l" />
      </tr>
      <tr>
        <SortHeader {...head('name')}>{t('name')}</SortHeader>
        {columns.map(({ code, planned }) => (
          <Fragment key={code}>
            <SortHeader numeric {...head(actualColumn(code))}>
              {t(planned ? 'actual_of_plan' : 'actual_only')}
            </SortHeader>
            {planned ? (
              <SortHeader numeric {...head(code)}>
                {t('percent')}
              </SortHeader>
            ) : null}
          </Fragment>
        ))}
        {compared ? (
          <SortHeader numeric {...head('growth')}>
            <span title={t('growth_title', { name: columns[ranked]?.name ?? '' })}>
              {t('growth')} {columns[ranked]?.shortName}
            </span>
          </SortHeader>
        ) : null}
        <SortHeader numeric {...head('reports')}>
          <span title={t('reports_title')}>{t('reports')}</span>
        </SortHeader>
        <SortHeader numeric {...head('on_time')}>
          <span title={t('on_time_title')}>{t('on_time')}</span>
        </SortHeader>
      </tr>
    </thead>
  )
}

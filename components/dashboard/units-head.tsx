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

/** Two rows: the indicators, and below each its number, its share of the plan, and the ranked one's growth. */
export function UnitsHead({ columns, ranked, compared, sort, onSort }: UnitsHeadProps) {
  const t = useTranslations('dashboard.units')
  const head = (column: string) => ({
    direction:
      sort.column !== column ? null : sort.descending ? ('descending' as const) : ('ascending' as const),
    onSort: () => onSort(column),
  })
  return (
    <thead className={headStyle}>
      <tr className="[&>*]:h-8 [&>*]:pb-0!">
        <td className={`${topCell} left-0 z-20!`} />
        {columns.map(({ code, name, planned }, at) => (
          <Th
            key={code}
            colSpan={1 + Number(planned) + Number(compared && at === ranked)}
            scope="colgroup"
            className="border-b-0! border-l text-center!"
          >
            {name}
          </Th>
        ))}
        <td colSpan={2} className={`${topCell} border-l`} />
      </tr>
      <tr className="[&>th]:top-8!">
        <SortHeader {...head('name')}>{t('name')}</SortHeader>
        {columns.map(({ code, name, planned }, at) => (
          <Fragment key={code}>
            <SortHeader numeric {...head(actualColumn(code))}>
              {planned ? (
                <span title={t('actual_of_plan_title')}>{t('actual_of_plan')}</span>
              ) : (
                t('actual_only')
              )}
            </SortHeader>
            {planned ? (
              <SortHeader numeric {...head(code)}>
                {t('percent')}
              </SortHeader>
            ) : null}
            {compared && at === ranked ? (
              <SortHeader numeric {...head('growth')}>
                <span title={t('growth_title', { name })}>{t('growth')}</span>
              </SortHeader>
            ) : null}
          </Fragment>
        ))}
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

/** Only the column that sorts shows its arrow: eleven arrows would be wider than the figures. */
const headStyle = '[&_th]:whitespace-nowrap [&_th:not([aria-sort])_svg]:hidden [&_button:hover]:underline'

const topCell = 'bg-surface-sunken border-line sticky top-0 z-10'

import { useLocale, useTranslations } from 'next-intl'
import { UnitReportRow } from '@/components/reports/unit-report-row'
import { mayEnter, mayReturn } from '@/components/reports/unit-acts'
import type { Selection } from '@/components/reports/use-selection'
import { Checkbox } from '@/components/ui/checkbox'
import { Table, Th } from '@/components/ui/table'
import { monthLabel } from '@/lib/format/month-label'
import type { ReviewUnit, ReviewView } from '@/lib/figures/report-views'

export type UnitActs = {
  onApprove: (unit: ReviewUnit) => void
  onReturn: (unit: ReviewUnit) => void
  onSubmit: (unit: ReviewUnit) => void
}

/** Columns that some row of the table needs. */
export type UnitColumns = { timeliness: boolean; last: boolean; acts: boolean }

type UnitTableProps = UnitActs & { view: ReviewView; selection: Selection }

/** Each unit's report: where it stands, when it came, what is open, and what can be done with it. */
export function UnitTable({ view, selection, ...acts }: UnitTableProps) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const columns: UnitColumns = {
    timeliness: view.units.some(({ submittedOn, daysLate }) => submittedOn !== null || daysLate > 0),
    last: view.units.some(({ last }) => last !== null),
    acts: selection.offered || view.units.some((unit) => mayReturn(view, unit) || mayEnter(view, unit)),
  }
  return (
    <Table
      caption={t('units.caption', { month: monthLabel(view.month, locale), name: view.unit.name })}
      className="max-h-[75dvh]"
    >
      <thead>
        <tr>
          <Th>
            <span className="flex items-center gap-3">
              {selection.offered ? (
                <Checkbox
                  label={t('select.all')}
                  hideLabel
                  checked={selection.state === 'all'}
                  indeterminate={selection.state === 'some'}
                  onChange={selection.toggleAll}
                />
              ) : null}
              {t('units.name')}
            </span>
          </Th>
          <Th>{t('units.state')}</Th>
          {columns.timeliness ? <Th className="max-md:hidden">{t('units.submitted')}</Th> : null}
          {columns.last ? <Th className="max-lg:hidden">{t('units.last')}</Th> : null}
          <Th className="max-sm:hidden">{t('units.open')}</Th>
          {columns.acts ? <Th className="whitespace-nowrap print:hidden">{t('units.acts')}</Th> : null}
        </tr>
      </thead>
      <tbody>
        {view.units.map((unit) => (
          <UnitReportRow key={unit.code} {...{ view, unit, selection, columns }} {...acts} />
        ))}
      </tbody>
    </Table>
  )
}

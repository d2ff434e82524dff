import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { CorrectionBadge } from '@/components/reports/correction-badge'
import { formHref, reportHref } from '@/components/reports/report-links'
import { mayApprove, mayEnter, mayReturn, maySubmit } from '@/components/reports/unit-acts'
import type { UnitActs, UnitColumns } from '@/components/reports/unit-table'
import type { Selection } from '@/components/reports/use-selection'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { LinkButton } from '@/components/ui/link-button'
import { StateBadge } from '@/components/ui/state-badge'
import { Td, Th } from '@/components/ui/table'
import { formatDate, formatInstant } from '@/lib/format/dates'
import type { ReviewUnit, ReviewView } from '@/lib/figures/report-views'

type UnitReportRowProps = UnitActs & {
  view: ReviewView
  unit: ReviewUnit
  selection: Selection
  columns: UnitColumns
}

export function UnitReportRow({ view, unit, selection, columns, ...acts }: UnitReportRowProps) {
  const t = useTranslations('reports')
  const choosable = mayApprove(view, unit) || maySubmit(view, unit)
  return (
    <tr>
      <Th scope="row">
        <span className="flex items-center gap-3">
          {selection.offered ? (
            <Checkbox
              label={t('select.one', { name: unit.name })}
              hideLabel
              checked={selection.has(unit.code) && choosable}
              disabled={!choosable}
              onChange={() => selection.toggle(unit.code)}
            />
          ) : null}
          <span>
            <Link
              href={reportHref(view.federation, unit.code, view.month)}
              className="hover:text-primary hover:underline"
            >
              {unit.name}
            </Link>
            {unit.rank === 'intermediate' ? (
              <span className="text-ink-faint block text-sm">{t('units.own_report')}</span>
            ) : null}
          </span>
        </span>
      </Th>
      <Td>
        <span className="flex flex-wrap items-center gap-1.5">
          <StateBadge state={unit.state} />
          {unit.correction ? <CorrectionBadge status={unit.correction} /> : null}
        </span>
      </Td>
      {columns.timeliness ? (
        <Td className="max-md:hidden">
          <Timeliness unit={unit} />
        </Td>
      ) : null}
      {columns.last ? (
        <Td className="text-ink-soft max-lg:hidden">{unit.last ? <LastEvent last={unit.last} /> : null}</Td>
      ) : null}
      <Td className="max-sm:hidden">
        <Open unit={unit} />
      </Td>
      {columns.acts ? (
        <Td className="print:hidden">
          <RowActs {...{ view, unit }} {...acts} />
        </Td>
      ) : null}
    </tr>
  )
}

function Timeliness({ unit }: { unit: ReviewUnit }) {
  const t = useTranslations('reports.units')
  const { submittedOn, daysLate } = unit
  if (submittedOn === null) {
    return daysLate > 0 ? <span className="text-danger">{t('overdue', { days: daysLate })}</span> : null
  }
  return (
    <span className="whitespace-nowrap">
      {formatDate(submittedOn)}
      <span className="text-ink-soft">, {daysLate > 0 ? t('late', { days: daysLate }) : t('not_late')}</span>
    </span>
  )
}

function LastEvent({ last }: { last: NonNullable<ReviewUnit['last']> }) {
  const t = useTranslations('reports.story')
  return (
    <>
      <span className="block">
        {t(last.kind)} · {t('by', { name: last.by, at: formatInstant(new Date(last.at)) })}
      </span>
      {last.kind === 'returned' && last.reason ? (
        <span className="text-ink line-clamp-1" title={last.reason}>
          {last.reason}
        </span>
      ) : null}
    </>
  )
}

function Open({ unit }: { unit: ReviewUnit }) {
  const t = useTranslations('reports.units')
  const entering = unit.state === 'draft' || unit.state === 'returned' || unit.state === 'correcting'
  const remarks = [
    unit.returnedCells > 0 ? t('returned_cells', { count: unit.returnedCells }) : null,
    entering && unit.missingCells > 0 ? t('missing', { count: unit.missingCells }) : null,
    unit.expected ? null : t('not_expected'),
  ].filter((remark) => remark !== null)
  return <span className="text-ink-soft whitespace-nowrap">{remarks.join(' · ')}</span>
}

function RowActs({
  view,
  unit,
  onApprove,
  onReturn,
  onSubmit,
}: UnitActs & { view: ReviewView; unit: ReviewUnit }) {
  const t = useTranslations('reports.act')
  return (
    <span className="flex gap-2">
      {mayApprove(view, unit) ? (
        <Button size="sm" onClick={() => onApprove(unit)} aria-label={`${t('approve')}: ${unit.name}`}>
          {t('approve')}
        </Button>
      ) : null}
      {mayReturn(view, unit) ? (
        <Button
          size="sm"
          tone="quiet"
          onClick={() => onReturn(unit)}
          aria-label={`${t('return')}: ${unit.name}`}
        >
          {t('return')}
        </Button>
      ) : null}
      {maySubmit(view, unit) ? (
        <Button size="sm" onClick={() => onSubmit(unit)} aria-label={`${t('submit')}: ${unit.name}`}>
          {t('submit')}
        </Button>
      ) : null}
      {mayEnter(view, unit) ? (
        <LinkButton
          size="sm"
          tone="quiet"
          href={formHref(view.federation, unit.code, view.month)}
          aria-label={`${t('enter')}: ${unit.name}`}
        >
          {t('enter')}
        </LinkButton>
      ) : null}
    </span>
  )
}

import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { reviewHref } from '@/components/reports/report-links'
import type { Selection } from '@/components/reports/use-selection'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { classNames } from '@/components/ui/class-names'
import { Table, Td, Th } from '@/components/ui/table'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'
import { monthLabel } from '@/lib/format/month-label'
import type { ReviewCounts, ReviewFederation, ReviewView } from '@/lib/figures/report-views'

const states = ['draft', 'waiting', 'returned', 'approved'] as const satisfies readonly (keyof ReviewCounts)[]

type FederationTableProps = {
  view: ReviewView
  selection: Selection
  onApprove: (federation: ReviewFederation) => void
}

/** The federations below, each with how far its month has come; waiting reports can be approved from here. */
export function FederationTable({ view, selection, onApprove }: FederationTableProps) {
  const t = useTranslations('reports')
  const locale = useLocale()
  return (
    <Table
      caption={t('federations.caption', { month: monthLabel(view.month, locale), name: view.unit.name })}
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
              {t('federations.name')}
            </span>
          </Th>
          <Th numeric>{t('federations.expected')}</Th>
          {states.map((name) => (
            <Th key={name} numeric className={name === 'waiting' ? undefined : 'max-sm:hidden'}>
              {t(`count.${name}`)}
            </Th>
          ))}
          <Th numeric className="max-sm:hidden">
            {t('federations.complete')}
          </Th>
          <Th numeric className="max-sm:hidden">
            {t('federations.on_time')}
          </Th>
          {selection.offered ? <Th className="print:hidden">{t('units.acts')}</Th> : null}
        </tr>
      </thead>
      <tbody>
        {view.federations.map((row) => (
          <FederationRow key={row.code} {...{ view, row, selection, onApprove }} />
        ))}
      </tbody>
    </Table>
  )
}

function FederationRow({
  view,
  row,
  selection,
  onApprove,
}: FederationTableProps & { row: ReviewFederation }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const name = row.own ? t('federations.own', { name: row.name }) : row.name
  const share = (numerator: number) => formatRatioPercent({ numerator, denominator: row.expected }, 0, locale)
  return (
    <tr>
      <Th scope="row">
        <span className="flex items-center gap-3">
          {selection.offered ? (
            <Checkbox
              label={t('select.one', { name })}
              hideLabel
              checked={selection.has(row.code) && row.waiting > 0}
              disabled={row.waiting === 0 || row.own}
              onChange={() => selection.toggle(row.code)}
            />
          ) : null}
          {row.own ? (
            <a href="#units" className="hover:text-primary hover:underline">
              {name}
            </a>
          ) : (
            <Link
              href={reviewHref(view.federation, row.code, view.month)}
              className="hover:text-primary hover:underline"
            >
              {name}
            </Link>
          )}
        </span>
      </Th>
      <Td numeric>{formatInteger(row.expected, locale)}</Td>
      {states.map((state) => (
        <Td
          key={state}
          numeric
          className={classNames(
            state !== 'waiting' && 'max-sm:hidden',
            row[state] === 0 && 'text-ink-faint',
            state === 'waiting' && row.waiting > 0 && 'font-strong',
            state === 'draft' && row.draft > 0 && view.daysLeft < 0 && 'text-danger',
          )}
        >
          {formatInteger(row[state], locale)}
        </Td>
      ))}
      <Td numeric className="max-sm:hidden">
        {share(row.submitted)}
      </Td>
      <Td numeric className="max-sm:hidden">
        {share(row.onTime)}
      </Td>
      {selection.offered ? (
        <Td className="print:hidden">
          {row.waiting > 0 && !row.own ? (
            <Button size="sm" onClick={() => onApprove(row)}>
              {t('federations.approve', { count: row.waiting })}
            </Button>
          ) : null}
        </Td>
      ) : null}
    </tr>
  )
}

import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { employerHref } from '@/components/employers/employer-links'
import { useFilterTexts } from '@/components/employers/list/use-filter-texts'
import { Badge } from '@/components/ui/badge'
import { Table, Td, Th } from '@/components/ui/table'
import type { EmployerRowView } from '@/lib/employers/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

type EmployerTableProps = {
  federation: string
  caption: string
  rows: readonly EmployerRowView[]
  /** Employers of several federations: each line says of which. */
  showUnit: boolean
}

/** A line for each employer; the name leads to its page. */
export function EmployerTable({ federation, caption, rows, showUnit }: EmployerTableProps) {
  const t = useTranslations('employers')
  const locale = useLocale()
  const { ownershipText, industryText } = useFilterTexts()
  return (
    <Table caption={caption} density="roomy" className="max-h-[calc(100dvh-18rem)] print:max-h-none">
      <thead>
        <tr>
          <Th>{t('column.name')}</Th>
          {showUnit ? <Th>{t('column.unit')}</Th> : null}
          <Th>{t('column.ownership')}</Th>
          <Th>{t('column.industry')}</Th>
          <Th numeric>{t('column.workers')}</Th>
          <Th numeric>{t('column.women')}</Th>
          <Th>{t('column.union')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="hover:[&>*]:bg-surface-hover">
            <Th scope="row" className="min-w-56!">
              <Link
                href={employerHref(federation, row.id)}
                className="hover:text-primary font-strong hover:underline"
              >
                {row.name}
              </Link>
              {row.taxCode ? (
                <span className="text-ink-soft block text-sm tabular-nums">{row.taxCode}</span>
              ) : null}
            </Th>
            {showUnit ? <Td className="text-ink-soft">{row.unit.name}</Td> : null}
            <Td className="text-ink-soft">{ownershipText(row.ownership)}</Td>
            <Td className="text-ink-soft max-w-56">
              <span className="line-clamp-2">{row.industryCode ? industryText(row.industryCode) : null}</span>
            </Td>
            <Td numeric>
              {row.size ? (
                formatInteger(row.size.workers, locale)
              ) : (
                <span className="text-ink-soft">{t('list.no_size')}</span>
              )}
            </Td>
            <Td numeric className="text-ink-soft">
              {row.size?.women === undefined || row.size.women === null
                ? null
                : formatInteger(row.size.women, locale)}
            </Td>
            <Td className="max-w-64">
              <UnionText row={row} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The union, or how far the employer is on its way to one. */
export function UnionText({ row }: { row: EmployerRowView }) {
  const t = useTranslations('employers')
  const stages = useTranslations('founding.stage')
  if (row.closedOn !== null)
    return <Badge>{t('record.state_closed', { day: formatDate(row.closedOn) })}</Badge>
  if (row.union) return <>{row.union.name ?? t('list.with_union')}</>
  return row.stage === null ? (
    <span className="text-ink-soft">{t('list.no_union')}</span>
  ) : (
    <Badge tone="primary">{t('list.under_way', { stage: stages(row.stage) })}</Badge>
  )
}

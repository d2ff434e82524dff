import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { activityHref } from '@/components/activities/activity-links'
import { Badge } from '@/components/ui/badge'
import { Table, Td, Th } from '@/components/ui/table'
import { countsPeople } from '@/lib/activities/rules/activity'
import type { ActivityRowView } from '@/lib/activities/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

interface ActivityRowsProps {
  federation: string
  rows: readonly ActivityRowView[]
  caption: string
}

/** The records: a table where there is room for one, cards on a phone. */
export function ActivityRows(props: ActivityRowsProps) {
  return (
    <>
      <div className="max-md:hidden">
        <ActivityTable {...props} />
      </div>
      <ActivityCards {...props} />
    </>
  )
}

function ActivityTable({ federation, rows, caption }: ActivityRowsProps) {
  const t = useTranslations('activities')
  const locale = useLocale()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t('field.title')}</Th>
          <Th>{t('field.happenedOn')}</Th>
          <Th>{t('field.kind')}</Th>
          <Th>{t('field.unit')}</Th>
          <Th numeric>{t('field.count')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <Link
                href={activityHref(federation, row.id)}
                className="font-strong hover:text-primary hover:underline"
              >
                {row.title}
              </Link>
            </Th>
            <Td className="whitespace-nowrap tabular-nums">{formatDate(row.happenedOn)}</Td>
            <Td>
              {t(`kind.${row.kind}`)} <NotDone row={row} />
            </Td>
            <Td>{row.unit.name}</Td>
            <Td numeric>
              {countsPeople(row.kind)
                ? formatInteger(row.amount, locale)
                : row.participants === null
                  ? ''
                  : formatInteger(row.participants, locale)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function ActivityCards({ federation, rows, caption }: ActivityRowsProps) {
  const t = useTranslations('activities')
  return (
    <ul aria-label={caption} className="divide-line divide-y md:hidden">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            href={activityHref(federation, row.id)}
            className="focus-inset flex items-center gap-3 px-4 py-3"
          >
            <span className="min-w-0 flex-1">
              <span className="font-strong block">{row.title}</span>
              <span className="text-ink-soft block text-sm">
                {t(`kind.${row.kind}`)} · {formatDate(row.happenedOn)}
              </span>
              <span className="text-ink-soft block text-sm">{row.unit.name}</span>
              <NotDone row={row} />
            </span>
            <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** A conference that was due and not held, a case without the union. */
function NotDone({ row }: { row: ActivityRowView }) {
  const t = useTranslations('activities.not_done')
  if (row.done) return null
  return <Badge tone="warning">{t(row.kind === 'legal_case' ? 'legal_case' : 'conference')}</Badge>
}

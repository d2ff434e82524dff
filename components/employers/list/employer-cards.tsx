import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { employerHref } from '@/components/employers/employer-links'
import { UnionText } from '@/components/employers/list/employer-table'
import { useFilterTexts } from '@/components/employers/list/use-filter-texts'
import type { EmployerRowView } from '@/lib/employers/views'
import { formatInteger } from '@/lib/format/numbers'

type EmployerCardsProps = {
  federation: string
  label: string
  rows: readonly EmployerRowView[]
  showUnit: boolean
}

/** The list on a phone: the whole card is the way to the employer. */
export function EmployerCards({ federation, label, rows, showUnit }: EmployerCardsProps) {
  const t = useTranslations('employers.list')
  const locale = useLocale()
  const { ownershipText } = useFilterTexts()
  return (
    <ul aria-label={label} className="divide-line divide-y">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            href={employerHref(federation, row.id)}
            className="hover:bg-surface-hover focus-inset flex min-h-16 items-center gap-3 px-4 py-2.5"
          >
            <span className="min-w-0 flex-1">
              <span className="font-strong block wrap-anywhere">{row.name}</span>
              <span className="text-ink-soft block text-sm tabular-nums">
                {[
                  row.size
                    ? t('workers_short', { count: formatInteger(row.size.workers, locale) })
                    : t('no_size'),
                  ownershipText(row.ownership),
                  row.taxCode,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="text-table block wrap-anywhere">
                <UnionText row={row} />
              </span>
              {showUnit ? <span className="text-ink-soft block text-sm">{row.unit.name}</span> : null}
            </span>
            <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

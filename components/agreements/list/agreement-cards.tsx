import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { agreementHref } from '@/components/agreements/agreement-links'
import { StandingBadge } from '@/components/agreements/standing-badge'
import { useDaysText } from '@/components/agreements/use-days-text'
import type { AgreementListView } from '@/lib/agreements/views'
import { formatDate } from '@/lib/format/dates'

/** The list on a phone: the whole card is the way to the agreement. */
export function AgreementCards({ federation, list }: { federation: string; list: AgreementListView }) {
  const t = useTranslations('agreements')
  const daysText = useDaysText()
  return (
    <ul
      aria-label={t('list.caption', { unit: list.unit.name, day: formatDate(list.on) })}
      className="divide-line divide-y"
    >
      {list.rows.map((row) => (
        <li key={row.id}>
          <Link
            href={agreementHref(federation, row.id)}
            className="hover:bg-surface-hover focus-inset flex min-h-16 items-center gap-3 px-4 py-2.5"
          >
            <span className="flex min-w-0 flex-1 flex-col items-start gap-1">
              <span className="font-strong wrap-anywhere">{row.unit.name}</span>
              <span className="flex flex-wrap items-center gap-2">
                <StandingBadge standing={row.standing} />
                {row.standing === 'lapsing' || row.standing === 'lapsed' ? (
                  <span className="text-ink-soft text-sm tabular-nums">{daysText(row.daysLeft)}</span>
                ) : null}
              </span>
              <span className="text-ink-soft text-sm tabular-nums">
                {[
                  t('list.from_to', { from: formatDate(row.startsOn), through: formatDate(row.endsOn) }),
                  row.number,
                  row.grade && t(`grade.${row.grade}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { agreementHref } from '@/components/agreements/agreement-links'
import { useAgreementName } from '@/components/agreements/agreement-name'
import { StandingBadge } from '@/components/agreements/standing-badge'
import { useDaysText } from '@/components/agreements/use-days-text'
import { Table, Td, Th } from '@/components/ui/table'
import type { AgreementListView, AgreementRowView } from '@/lib/agreements/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

/** A line for each agreement; the union's name leads to it. */
export function AgreementTable({ federation, list }: { federation: string; list: AgreementListView }) {
  const t = useTranslations('agreements')
  const locale = useLocale()
  const nameOf = useAgreementName()
  return (
    <Table
      caption={t('list.caption', { unit: list.unit.name, day: formatDate(list.on) })}
      className="max-h-[calc(100dvh-20rem)] print:max-h-none"
    >
      <thead>
        <tr>
          <Th>{t('list.union')}</Th>
          <Th>{t('list.standing')}</Th>
          <Th>{t('list.term')}</Th>
          <Th>{t('list.number')}</Th>
          <Th className="max-lg:hidden">{t('field.scope')}</Th>
          <Th>{t('list.grade')}</Th>
          <Th numeric>{t('list.workers')}</Th>
          <Th numeric>{t('list.files')}</Th>
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row) => (
          <tr key={row.id} className="hover:[&>*]:bg-surface-hover">
            <Th scope="row" className="min-w-56!">
              <Link
                href={agreementHref(federation, row.id)}
                className="hover:text-primary font-strong hover:underline"
                aria-label={`${row.unit.name}: ${nameOf(row)}`}
              >
                {row.unit.name}
              </Link>
            </Th>
            <Td>
              <Standing row={row} />
            </Td>
            <Td className="whitespace-nowrap tabular-nums">
              {t('list.from_to', { from: formatDate(row.startsOn), through: formatDate(row.endsOn) })}
            </Td>
            <Td className="max-w-48">
              <span className="block truncate">{row.number ?? '—'}</span>
            </Td>
            <Td className="whitespace-nowrap max-lg:hidden">{t(`scope.${row.scope}`)}</Td>
            <Td className="whitespace-nowrap">{row.grade ?? '—'}</Td>
            <Td numeric>{formatInteger(row.workers, locale)}</Td>
            <Td numeric>{formatInteger(row.files, locale)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Standing({ row }: { row: AgreementRowView }) {
  const daysText = useDaysText()
  const { standing, daysLeft } = row
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <StandingBadge standing={standing} />
      {standing === 'lapsing' || standing === 'lapsed' ? (
        <span className="text-ink-soft text-sm tabular-nums">{daysText(daysLeft)}</span>
      ) : null}
    </span>
  )
}

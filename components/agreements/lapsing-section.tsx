import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { agreementHref, agreementsHref, renewAgreementHref } from '@/components/agreements/agreement-links'
import { useDaysText } from '@/components/agreements/use-days-text'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { LapsingRowView, LapsingView } from '@/lib/agreements/views'
import { formatDate } from '@/lib/format/dates'

/** Agreements to renew: what lapses soon, and what lapsed with nothing after it. Nothing where there is none. */
export function LapsingSection({ view }: { view: LapsingView }) {
  const t = useTranslations('agreements.lapsing')
  const { federation, unit, lapsing, lapsed, rows } = view
  if (rows.length === 0) return null
  const filter = { state: lapsing > 0 ? 'lapsing' : 'lapsed' } as const
  return (
    <Card
      title={t('title')}
      actions={
        lapsing + lapsed > rows.length ? (
          <LinkButton size="sm" tone="quiet" href={agreementsHref(federation, { unit, filter })}>
            {t(`all_${filter.state}`)}
          </LinkButton>
        ) : null
      }
    >
      <p className="text-ink-soft text-table pb-2">{t('text', { lapsing, lapsed })}</p>
      <ul>
        {rows.map((row) => (
          <LapsingItem key={row.id} view={view} row={row} />
        ))}
      </ul>
    </Card>
  )
}

function LapsingItem({ view, row }: { view: LapsingView; row: LapsingRowView }) {
  const t = useTranslations('agreements.lapsing')
  const daysText = useDaysText()
  const { federation, may } = view
  const past = row.daysLeft < 0
  const day = formatDate(row.endsOn)
  const act = t(may.record ? 'renew' : 'open')
  return (
    <li className="border-line flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t py-3">
      <div className="min-w-0 flex-1 basis-72">
        <Link
          href={agreementHref(federation, row.id)}
          className="font-strong hover:text-primary hover:underline"
        >
          {row.unit.name}
        </Link>
        <p className={past ? 'text-danger text-table tabular-nums' : 'text-ink-soft text-table tabular-nums'}>
          {past
            ? t('ended', { day, past: daysText(row.daysLeft) })
            : t('ends', { day, left: daysText(row.daysLeft) })}
        </p>
      </div>
      <LinkButton
        size="sm"
        href={may.record ? renewAgreementHref(federation, row.id) : agreementHref(federation, row.id)}
        aria-label={`${act}: ${row.unit.name}`}
      >
        {act}
      </LinkButton>
    </li>
  )
}

import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { agreementHref } from '@/components/agreements/agreement-links'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { EmployerView } from '@/lib/employers/views'
import { formatDate } from '@/lib/format/dates'

type AgreementsCardProps = { federation: string; agreements: EmployerView['agreements'] }

/** Collective agreements that name this employer. */
export function AgreementsCard({ federation, agreements }: AgreementsCardProps) {
  const t = useTranslations('employers.record')
  return (
    <Card title={t('agreements')}>
      {agreements.length === 0 ? (
        <p className="text-ink-soft text-table">{t('no_agreements')}</p>
      ) : (
        <ul className="divide-line divide-y">
          {agreements.map(({ id, number, startsOn, endsOn, ended }) => (
            <li key={id} className="text-table flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
              <Link href={agreementHref(federation, id)} className="text-primary hover:underline">
                {number ? t('agreement', { number }) : t('agreement_none')}
              </Link>
              <span className="text-ink-soft tabular-nums">
                {t('agreement_term', { from: formatDate(startsOn), to: formatDate(endsOn) })}
              </span>
              {ended ? <Badge>{t('agreement_ended')}</Badge> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

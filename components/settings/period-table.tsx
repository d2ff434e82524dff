import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { StateBadge } from '@/components/ui/state-badge'
import { Table, Td, Th } from '@/components/ui/table'
import { formatInstant } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import type { PeriodView } from '@/lib/periods/period-views'
import { monthNumber, monthParam, yearOf } from '@/lib/periods/rules/month'

type PeriodTableProps = { federation: string; periods: readonly PeriodView[] }

/** Which months are closed. Closing one is decided where its reports are seen. */
export function PeriodTable({ federation, periods }: PeriodTableProps) {
  const t = useTranslations('settings.periods')
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft text-table max-w-prose">{t('intro')}</p>
      <Card padding="flush" className="max-w-4xl">
        <Table caption={t('caption')}>
          <thead>
            <tr>
              <Th>{t('month')}</Th>
              <Th>{t('state')}</Th>
              <Th numeric className="max-sm:hidden">
                {t('submitted')}
              </Th>
              <Th numeric className="max-sm:hidden">
                {t('approved')}
              </Th>
              <Th>
                <span className="sr-only">{t('review')}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <PeriodLine key={period.month} federation={federation} period={period} />
            ))}
          </tbody>
        </Table>
      </Card>
    </div>
  )
}

function PeriodLine({ federation, period }: { federation: string; period: PeriodView }) {
  const t = useTranslations('settings.periods')
  const locale = useLocale()
  const { month, lockedAt, lockedBy, submitted, approved } = period
  const name = `${monthNumber(month)}/${yearOf(month)}`
  return (
    <tr>
      <Th scope="row" className="min-w-0! tabular-nums">
        {name}
      </Th>
      <Td>
        <span className="flex flex-wrap items-center gap-x-3">
          {lockedAt ? <StateBadge state="locked" /> : <Badge tone="primary">{t('open')}</Badge>}
          {lockedAt ? (
            <span className="text-ink-soft text-sm tabular-nums">
              {lockedBy ? `${lockedBy}, ` : null}
              {formatInstant(new Date(lockedAt))}
            </span>
          ) : null}
        </span>
      </Td>
      <Td numeric className="max-sm:hidden">
        {formatInteger(submitted, locale)}
      </Td>
      <Td numeric className="max-sm:hidden">
        {formatInteger(approved, locale)}
      </Td>
      <Td className="text-right">
        <LinkButton
          href={`/${federation}/review?month=${monthParam(month)}`}
          size="sm"
          tone="quiet"
          aria-label={t('review_of', { month: name })}
        >
          {t('review')}
        </LinkButton>
      </Td>
    </tr>
  )
}

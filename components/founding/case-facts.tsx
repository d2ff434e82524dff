import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { employerHref } from '@/components/founding/founding-links'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { FoundingCaseView } from '@/lib/employers/founding/views'
import { formatInteger } from '@/lib/format/numbers'

/** The employer, whom to ask there, and how many people there are at each count. */
export function CaseFacts({ federation, view }: { federation: string; view: FoundingCaseView }) {
  const t = useTranslations('founding.case')
  const locale = useLocale()
  const count = (value: number | null) => (value === null ? t('unknown') : formatInteger(value, locale))
  const { employer } = view
  return (
    <>
      <Card title={t('people')}>
        <Facts
          facts={[
            [t('workers'), count(view.workers)],
            [t('committee'), count(view.committeeSize)],
            [t('applications'), count(view.applications)],
            [t('expected'), count(view.expectedMembers)],
          ]}
        />
      </Card>
      <Card
        title={t('facts')}
        actions={
          <LinkButton size="sm" tone="quiet" href={employerHref(federation, employer.id)}>
            {t('employer')}
          </LinkButton>
        }
      >
        <Facts
          facts={[
            [t('unit'), view.unit.name],
            [t('tax'), employer.taxCode],
            [t('contact'), view.contact],
            [t('phone'), view.phone],
            [t('address'), view.address],
          ]}
        />
      </Card>
    </>
  )
}

function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="text-table grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-4 gap-y-1.5">
      {facts
        .filter(([, value]) => value !== null)
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="wrap-anywhere tabular-nums">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

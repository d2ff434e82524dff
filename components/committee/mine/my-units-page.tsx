import { ClipboardList } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CommitteeHead } from '@/components/committee/committee-head'
import { MyUnitCard } from '@/components/committee/mine/my-unit-card'
import { VisitCard } from '@/components/committee/visits/visit-card'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { MyUnitsView } from '@/lib/committee/views'
import { monthLabel } from '@/lib/format/month-label'

type MyUnitsPageProps = {
  federation: string
  view: MyUnitsView
  mayOpen: { dashboard: boolean; plans: boolean; figures: boolean }
}

/** What somebody of the committee answers for: results against the plan, weak unions, and what is to be done. */
export function MyUnitsPage({ federation, view, mayOpen }: MyUnitsPageProps) {
  const t = useTranslations('committee.mine')
  const locale = useLocale()
  const { person, units, followUps, month, may, today } = view
  return (
    <div className="flex flex-col gap-4">
      <CommitteeHead
        {...{ federation, unit: null, view: person.own ? 'mine' : null }}
        title={person.own ? t('title') : t('title_of', { name: person.name })}
        lead={units.length === 0 ? null : t('counted', { month: monthLabel(month, locale) })}
      />
      {units.length === 0 ? (
        <Card>
          <EmptyState icon={<ClipboardList aria-hidden />} title={t('empty_title')}>
            {t('empty_text')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <section aria-label={t('units')} className="grid items-start gap-4 md:grid-cols-2 2xl:grid-cols-3">
            {units.map((unit) => (
              <MyUnitCard key={unit.unit.code} {...{ federation, unit, mayOpen, may, today }} />
            ))}
          </section>
          <Card title={t('follow_ups')} padding="flush">
            {followUps.length === 0 ? (
              <p className="text-ink-soft text-table px-4 pb-4">{t('no_follow_ups')}</p>
            ) : (
              <ul aria-label={t('follow_ups')} className="divide-line border-line divide-y border-t">
                {followUps.map((visit) => (
                  <VisitCard key={visit.id} {...{ federation, visit, today }} mayRecord={may.record} />
                ))}
              </ul>
            )}
          </Card>
        </>
      )}
    </div>
  )
}

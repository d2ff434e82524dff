import { Users } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { membersHref } from '@/components/members/member-links'
import { AddSubUnit } from '@/components/members/sub-units/add-sub-unit'
import { SubUnitActs } from '@/components/members/sub-units/sub-unit-acts'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import type { SubUnitListView, SubUnitView } from '@/lib/members/views'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type SubUnitPageProps = { federation: string; list: SubUnitListView; today: CalendarDate }

/** The groups and sections of one union, with how many belong to each. */
export function SubUnitPage({ federation, list, today }: SubUnitPageProps) {
  const t = useTranslations('members')
  const { unit, subUnits, mayChange } = list
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <header>
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('title'), href: membersHref(federation, unit.code) },
            { label: t('sub_units.title') },
          ]}
        />
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div>
            <h1 className="text-xl">{t('sub_units.title')}</h1>
            <p className="text-ink-soft text-table">{unit.name}</p>
          </div>
          {mayChange ? <AddSubUnit federation={federation} unit={unit.code} /> : null}
        </div>
      </header>
      <Card padding="flush">
        {subUnits.length === 0 ? (
          <EmptyState icon={<Users aria-hidden />} title={t('sub_units.empty_title')}>
            {t('sub_units.empty_text')}
          </EmptyState>
        ) : (
          <ul aria-label={t('sub_units.title')} className="divide-line divide-y">
            {subUnits.map((subUnit) => (
              <SubUnitLine key={subUnit.id} {...{ federation, unit: unit.code, subUnit, mayChange, today }} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}

type LineProps = Omit<SubUnitPageProps, 'list'> & { unit: string; subUnit: SubUnitView; mayChange: boolean }

function SubUnitLine({ federation, unit, subUnit, mayChange, today }: LineProps) {
  const t = useTranslations('members')
  const locale = useLocale()
  const { id, name, kind, members, closedOn } = subUnit
  const query = new URLSearchParams({ unit, subUnit: id }).toString()
  return (
    <li className="text-table flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
      <div className="min-w-0 flex-1 basis-48">
        <Link
          href={`/${federation}/members?${query}`}
          className="font-strong hover:text-primary hover:underline"
        >
          {name}
        </Link>
        <span className="text-ink-soft block text-sm">{t(`sub_unit_kind.${kind}`)}</span>
      </div>
      <span className="tabular-nums">
        {t('sub_units.members', { count: members, shown: formatInteger(members, locale) })}
      </span>
      {closedOn ? (
        <Badge>{t('sub_units.closed_on', { day: formatDate(closedOn) })}</Badge>
      ) : mayChange ? (
        <SubUnitActs federation={federation} subUnit={subUnit} today={today} />
      ) : null}
    </li>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { UnitKind } from '@/components/units/unit-kind'
import { Card } from '@/components/ui/card'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import type { UnitView } from '@/lib/units/views'

/** What the unit is today, in pairs of a name and a value. */
export function UnitFacts({ unit }: { unit: UnitView }) {
  const t = useTranslations('units')
  const locale = useLocale()
  const parent = unit.placements.find(({ to }) => to === null)?.parent
  return (
    <Card title={t('profile.facts')}>
      <dl className="text-table grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-6 gap-y-2">
        <Fact name={t('profile.kind')}>
          <UnitKind kind={unit.kind} rank={unit.rank} />
        </Fact>
        {unit.ownership ? (
          <Fact name={t('profile.ownership')}>{t(`ownership.${unit.ownership}`)}</Fact>
        ) : null}
        {parent ? <Fact name={t('profile.parent')}>{parent.name}</Fact> : null}
        <Fact name={t('profile.established')}>
          <time dateTime={unit.establishedOn}>{formatDate(unit.establishedOn)}</time>
        </Fact>
        {unit.closedOn ? (
          <Fact name={t('profile.closed')}>
            <time dateTime={unit.closedOn}>{formatDate(unit.closedOn)}</time>
          </Fact>
        ) : null}
        {unit.rank === 'grassroots' ? null : (
          <Fact name={t('profile.unions')}>
            <span className="tabular-nums">{formatInteger(unit.unionsBelow, locale)}</span>
          </Fact>
        )}
        <Fact name={t('profile.code')}>{unit.code}</Fact>
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  )
}

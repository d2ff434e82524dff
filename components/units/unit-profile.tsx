import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LapsingSection } from '@/components/agreements/lapsing-section'
import { UnitChildren } from '@/components/units/unit-children'
import { UnitEvents } from '@/components/units/unit-events'
import { UnitFacts } from '@/components/units/unit-facts'
import { UnitHeading } from '@/components/units/unit-heading'
import { UnitHistory } from '@/components/units/unit-history'
import { UnitReports } from '@/components/units/unit-reports'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatDate } from '@/lib/format/dates'
import type { LapsingView } from '@/lib/agreements/views'
import type { UnitView } from '@/lib/units/views'

type UnitProfileProps = {
  federation: string
  unit: UnitView
  /** Its agreements to renew; null where this person does not see agreements. */
  lapsing: LapsingView | null
  /** The parts that this assignment may open from here. */
  mayOpen: { dashboard: boolean; figures: boolean }
}

/** The record of one unit: what it is, what it was, what was decided about it, its latest reports. */
export function UnitProfile({ federation, unit, lapsing, mayOpen }: UnitProfileProps) {
  const t = useTranslations('units.profile')
  const query = new URLSearchParams({ unit: unit.code }).toString()
  return (
    <div className="flex flex-col gap-4">
      <UnitHeading
        federation={federation}
        unit={unit}
        view="profile"
        title={unit.name}
        showWeak={mayOpen.figures}
      />
      {unit.closedOn !== null && unit.closedOn <= unit.today ? (
        <Notice tone="warning">{t('closed_notice', { day: formatDate(unit.closedOn) })}</Notice>
      ) : null}
      <div className="flex flex-wrap gap-2 print:hidden">
        {mayOpen.dashboard ? (
          <LinkButton
            href={`/${federation}/dashboard?${query}`}
            icon={<ChartNoAxesColumn aria-hidden className="size-4" />}
          >
            {t('dashboard')}
          </LinkButton>
        ) : null}
        {mayOpen.figures ? (
          <LinkButton
            href={`/${federation}/figures?${query}`}
            icon={<Table2 aria-hidden className="size-4" />}
          >
            {t('figures')}
          </LinkButton>
        ) : null}
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <UnitFacts unit={unit} />
          {lapsing ? <LapsingSection view={lapsing} /> : null}
          {unit.showsReports ? <UnitReports federation={federation} unit={unit} /> : null}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <UnitEvents federation={federation} unit={unit} />
          <UnitHistory federation={federation} unit={unit} />
          <UnitChildren federation={federation} unit={unit} />
        </div>
      </div>
    </div>
  )
}

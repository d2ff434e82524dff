import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { profileHref } from '@/components/units/unit-links'
import { Card } from '@/components/ui/card'
import { formatDate } from '@/lib/format/dates'
import type { Day, UnitPlacementView, UnitView } from '@/lib/units/views'

/** What the unit was called, and where it stood, between which days; the present first. */
export function UnitHistory({ federation, unit }: { federation: string; unit: UnitView }) {
  const t = useTranslations('units.profile')
  return (
    <>
      <Card title={t('names')}>
        <ul className="text-table flex flex-col gap-2">
          {unit.names.map(({ name, from, to }) => (
            <Period key={from} from={from} to={to}>
              {name}
            </Period>
          ))}
        </ul>
      </Card>
      <Card title={t('placements')}>
        <ul className="text-table flex flex-col gap-2">
          {unit.placements.map((placement) => (
            <Period key={placement.from} from={placement.from} to={placement.to}>
              <Parent federation={federation} unit={unit} placement={placement} />
            </Period>
          ))}
        </ul>
      </Card>
    </>
  )
}

function Period({ from, to, children }: { from: Day; to: Day | null; children: ReactNode }) {
  const t = useTranslations('units.profile')
  return (
    <li>
      <span className="block">{children}</span>
      <span className="text-ink-soft text-sm tabular-nums">
        {to === null
          ? t('from', { from: formatDate(from) })
          : t('from_to', { from: formatDate(from), to: formatDate(to) })}
      </span>
    </li>
  )
}

function Parent(props: { federation: string; unit: UnitView; placement: UnitPlacementView }) {
  const t = useTranslations('units.profile')
  const { parent } = props.placement
  if (!parent) return props.unit.rank === 'top' ? t('top_placement') : t('hidden_placement')
  return (
    <Link href={profileHref(props.federation, parent.code)} className="hover:text-primary hover:underline">
      {parent.name}
    </Link>
  )
}

import { useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { BandMark } from '@/components/ui/band-mark'
import type { PlanBand } from '@/lib/plans/rules/progress'

const ORDER: readonly PlanBand[] = ['exceeded', 'on_track', 'half', 'behind', 'no_plan']

/** The marks and what they say; with counts, how many units are in each. */
export function BandLegend({ counts }: { counts?: Readonly<Record<PlanBand, number>> }) {
  const t = useTranslations('dashboard.bands')
  const bands = ORDER.filter((band) => counts === undefined || counts[band] > 0)
  return (
    <ul aria-label={t('key')} className="flex flex-wrap gap-x-3.5 gap-y-0.5 pt-1 tabular-nums">
      {bands.map((band) => (
        <li key={band}>
          <BandMark band={markOf(band)} show="text">
            {counts === undefined ? t(band) : `${counts[band]} ${t(band)}`}
          </BandMark>
        </li>
      ))}
    </ul>
  )
}

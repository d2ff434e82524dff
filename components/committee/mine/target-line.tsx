import { useLocale, useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { actualText, planPercentText, targetText } from '@/components/dashboard/figure-text'
import { BandMark } from '@/components/ui/band-mark'
import type { TargetStanding } from '@/lib/committee/rules/behind-pace'

/** One target: what is done of it, and what should be by now. */
export function TargetLine({ target }: { target: TargetStanding }) {
  const t = useTranslations('committee.mine')
  const print = { locale: useLocale(), decimals: 0 } as const
  const { indicatorName, kind, actual, planRatio, pace, band } = target
  return (
    <li className="text-table flex flex-wrap items-baseline justify-between gap-x-3">
      <span className="min-w-0 flex-1 basis-40">{indicatorName}</span>
      <span className="text-right tabular-nums">
        {t('target', {
          done: actualText(kind, actual, print),
          target: targetText(kind, target.target, print),
        })}
        <span className="ml-2 inline-flex items-baseline gap-2">
          <span className="font-strong">{planPercentText(planRatio, print)}</span>
          <BandMark band={markOf(band)} show="mark" />
        </span>
        <span className="text-ink-soft block text-sm">
          {pace ? t('pace', { pace: planPercentText(pace, print) }) : t('pace_unknown')}
        </span>
      </span>
    </li>
  )
}

import { useTranslations } from 'next-intl'
import { paceGap, type Print } from '@/components/dashboard/figure-text'
import { formatRatio, formatRatioPercent } from '@/lib/format/numbers'
import type { PlanResult } from '@/lib/plans/rules/plan-result'

type PaceTextProps = { result: Pick<PlanResult, 'planRatio' | 'pace' | 'band'>; print: Print }

/** How far ahead of or behind its pace a plan is; nothing once it is reached, or where no pace is known. */
export function PaceText({ result: { planRatio, pace, band }, print }: PaceTextProps) {
  const t = useTranslations('plans.pace')
  const gap = paceGap(planRatio, pace)
  if (gap === null || band === 'exceeded') return null
  const size = { numerator: Math.abs(gap.numerator), denominator: gap.denominator }
  const points = formatRatio(size, print.decimals === 2 ? 2 : 1, print.locale)
  return (
    <span
      className="text-ink-faint block text-sm"
      title={t('label', { pace: formatRatioPercent(pace, print.decimals, print.locale) })}
    >
      {gap.numerator === 0 ? t('equal') : t(gap.numerator > 0 ? 'ahead' : 'behind', { points })}
    </span>
  )
}

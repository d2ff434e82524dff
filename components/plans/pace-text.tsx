import { useTranslations } from 'next-intl'
import { paceGap, type Print } from '@/components/dashboard/figure-text'
import { formatRatio, formatRatioPercent } from '@/lib/format/numbers'
import type { PlanResult } from '@/lib/plans/rules/plan-result'

type PaceTextProps = { result: Pick<PlanResult, 'planRatio' | 'pace' | 'band'>; print: Print }

/** How far ahead of or behind its pace a plan is; nothing once it is reached, or where no pace is known. */
export function PaceText({ result: { planRatio, pace, band }, print }: PaceTextProps) {
  const t = useTranslations('plans.pace')
  const gap = paceGap(planRatio, pace)
  // At the end the pace is the whole plan: the percentage has said it.
  if (gap === null || pace === null || pace.numerator >= pace.denominator || band === 'exceeded') return null
  const size = { numerator: Math.abs(gap.numerator), denominator: gap.denominator }
  const points = formatRatio(size, print.decimals === 2 ? 2 : 1, print.locale)
  return (
    <span
      className="text-ink-faint block text-sm"
      title={t('label', { percent: formatRatioPercent(pace, print.decimals, print.locale) })}
    >
      {gap.numerator === 0 ? t('equal') : t(gap.numerator > 0 ? 'ahead' : 'behind', { points })}
    </span>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { shareOf } from '@/components/dashboard/curve-values'
import { actualText, planPercentText, targetText } from '@/components/dashboard/figure-text'
import { ProgressBar } from '@/components/ui/progress-bar'
import { yearOf } from '@/lib/periods/rules/month'
import type { NationalView } from '@/lib/reports/views'

/** The members of all federations here as a share of the goal of the programme. */
export function NationalGoal({ view }: { view: NationalView }) {
  const t = useTranslations('national.goal')
  const locale = useLocale()
  const at = view.indicators.findIndex(({ code }) => code === 'DV_TONG')
  const result = view.total[at]
  if (!result?.target || !result.planRatio) return <p className="text-ink-soft">{t('none')}</p>
  // So small a part of the goal needs its decimals.
  const percent = planPercentText(result.planRatio, { locale, decimals: 2 })
  return (
    <section
      aria-label={t('caption')}
      className="border-line bg-surface-raised flex flex-col gap-3 rounded-lg border px-4 py-4"
    >
      <p className="text-lg tabular-nums">
        {t.rich('actual', {
          actual: actualText('stock', result.actual, { locale, decimals: 0 }),
          percent,
          target: targetText('stock', result.target.target, { locale, decimals: 0 }),
          year: String(yearOf(result.target.through)),
          figure: (text) => <strong>{text}</strong>,
        })}
      </p>
      <ProgressBar
        label={t('caption')}
        ratio={shareOf(result.planRatio)}
        valueText={percent}
        tone={markOf(result.band) === 'behind' ? 'primary' : markOf(result.band)}
      />
    </section>
  )
}

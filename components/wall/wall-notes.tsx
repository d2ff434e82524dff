import { useTranslations } from 'next-intl'
import { paceGap } from '@/components/dashboard/figure-text'
import { actualText, changeText, planPercentText, type Print } from '@/lib/format/figure-text'
import { formatRatio } from '@/lib/format/numbers'
import type { IndicatorCard } from '@/lib/reports/rules/compose-dashboard'
import type { DashboardView } from '@/lib/reports/views'

type WallNotesProps = { card: IndicatorCard; view: DashboardView; print: Print }

/** Under a large figure: how it stands to its pace, and a year ago. */
export function WallNotes({ card: { kind, result }, view, print }: WallNotesProps) {
  const t = useTranslations('wall')
  const card = useTranslations('dashboard.card')
  const gap = paceGap(result.planRatio, result.pace)
  const compared = view.compared && view.period.lastYear !== null && result.lastYear !== null
  return (
    <ul className="text-ink-soft text-sm lg:text-[max(0.8125rem,min(2.3cqh,1.1cqw))]/[1.5]">
      {gap === null ? null : (
        <li>
          {gap.numerator === 0
            ? t('pace_equal')
            : t(gap.numerator > 0 ? 'pace_ahead' : 'pace_behind', { gap: pointsText(gap, print) })}
          {' · '}
          {t('needed', { pace: planPercentText(result.pace, print) })}
        </li>
      )}
      {compared ? (
        <li>
          {card('last_year', { value: actualText(kind, result.lastYear, print) })}
          {result.growth === null || result.growth.numerator === 0 ? null : (
            <>
              {' · '}
              {kind === 'ratio'
                ? card('points', { value: changeText(kind, result.growth, print) })
                : changeText(kind, result.growth, print)}
            </>
          )}
        </li>
      ) : null}
    </ul>
  )
}

function pointsText(gap: { numerator: number; denominator: number }, { decimals, locale }: Print): string {
  const size = { numerator: Math.abs(gap.numerator), denominator: gap.denominator }
  return formatRatio(size, decimals === 2 ? 2 : 1, locale)
}

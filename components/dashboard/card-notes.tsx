import { useLocale, useTranslations } from 'next-intl'
import { HatchMark } from '@/components/chart/hatch-mark'
import { markOf } from '@/components/dashboard/band-of'
import { actualText, changeText, paceGap, targetText, type Print } from '@/components/dashboard/figure-text'
import { comparedText } from '@/components/dashboard/period-text'
import { BandMark } from '@/components/ui/band-mark'
import { formatInteger, formatRatio, formatRatioPercent } from '@/lib/format/numbers'
import { yearOf } from '@/lib/periods/rules/month'
import { sameSpanLastYear } from '@/lib/periods/rules/span'
import type { IndicatorCard } from '@/lib/reports/rules/compose-dashboard'
import type { UnitResults } from '@/lib/reports/views'

type NotesProps = { card: IndicatorCard; view: UnitResults; print: Print }

/** The small print of a card: how far along in a word, the pace, a year earlier, what is not approved yet. */
export function CardNotes({ card, view, print }: NotesProps) {
  return (
    <ul className="text-ink-soft flex flex-col gap-0.5 text-sm tabular-nums">
      <PlanNote card={card} view={view} print={print} />
      <BandNote card={card} print={print} />
      {view.compared && view.period.lastYear ? <LastYearNote card={card} view={view} print={print} /> : null}
      <OpenNote card={card} print={print} />
    </ul>
  )
}

/** Which plan it is, and in which words, where the page's period does not say so. */
function PlanNote({ card: { kind, result }, view, print }: NotesProps) {
  const t = useTranslations('dashboard')
  const { target } = result
  if (target === null) return null
  const usual = target.kind === 'yearly' || (target.kind === 'term' && view.period.kind === 'term')
  if (usual && target.comparison === 'at_least') return null
  const plan = {
    yearly: () => t('card.plan_yearly'),
    term: () => t('card.plan_term'),
    milestone: () => t('card.plan_milestone', { year: String(yearOf(target.through)) }),
    campaign: () => t('card.plan_campaign'),
  }[target.kind]()
  return (
    <li>
      {plan}: {t(`comparison.${target.comparison}`, { target: targetText(kind, target.target, print) })}
    </li>
  )
}

function BandNote({ card: { result }, print }: Omit<NotesProps, 'view'>) {
  const t = useTranslations('dashboard.card')
  const gap = paceGap(result.planRatio, result.pace)
  const word = result.missing === 'actual' ? { children: t('no_actual') } : {}
  return (
    <li className="flex flex-wrap items-center gap-x-1.5">
      <BandMark band={markOf(result.band)} show="text" {...word} />
      {gap === null ? null : (
        <span
          title={t('pace_label', { pace: formatRatioPercent(result.pace, print.decimals, print.locale) })}
        >
          {gap.numerator === 0
            ? t('pace_equal')
            : t(gap.numerator > 0 ? 'pace_ahead' : 'pace_behind', { gap: pointsText(gap, print) })}
        </span>
      )}
    </li>
  )
}

function pointsText(gap: { numerator: number; denominator: number }, { decimals, locale }: Print): string {
  const size = { numerator: Math.abs(gap.numerator), denominator: gap.denominator }
  return formatRatio(size, decimals === 2 ? 2 : 1, locale)
}

function LastYearNote({ card: { kind, result }, view: { period }, print }: NotesProps) {
  const t = useTranslations('dashboard.card')
  const locale = useLocale()
  if (result.lastYear === null) return <li>{t('no_last_year')}</li>
  const change = changeText(kind, result.growth, print)
  return (
    <li title={comparedText(period.kind, sameSpanLastYear(period.span), locale)}>
      {t('last_year', { value: actualText(kind, result.lastYear, print) })}
      {result.growth === null ? null : (
        <>
          {' · '}
          <span className="text-ink">
            {result.growth.numerator === 0
              ? t('equal')
              : kind === 'ratio'
                ? t('points', { value: change })
                : change}
          </span>
        </>
      )}
    </li>
  )
}

function OpenNote({ card: { kind, result }, print }: Omit<NotesProps, 'view'>) {
  const t = useTranslations('dashboard.card')
  if (!result.provisional || result.actual === null || result.approved === null) return null
  const approved = actualText(kind, result.approved, print)
  return (
    <li className="flex items-center gap-1.5">
      <HatchMark />
      {kind === 'ratio'
        ? t('approved_rate', { approved })
        : t('approved', {
            approved,
            open: formatInteger(result.actual.numerator - result.approved.numerator, print.locale),
          })}
    </li>
  )
}

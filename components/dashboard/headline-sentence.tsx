import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { explainHref } from '@/components/dashboard/dashboard-links'
import { FigureLink } from '@/components/dashboard/figure-link'
import { actualText, planPercentText, type Print } from '@/components/dashboard/figure-text'
import type { IndicatorCard } from '@/lib/reports/rules/compose-dashboard'
import { SENTENCE_INDICATORS } from '@/lib/reports/rules/headline'
import type { UnitResults } from '@/lib/reports/views'

/**
 * The result in a sentence, as a meeting says it: "Đã thành lập 41 CĐCS (đạt 58% kế hoạch), kết nạp 7.965 đoàn
 * viên (đạt 66% kế hoạch)." Each number opens what is behind it.
 */
export function HeadlineSentence({ view }: { view: UnitResults }) {
  const t = useTranslations('dashboard.sentence')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const cards = SENTENCE_INDICATORS.flatMap((code) => view.headline.find((card) => card.code === code) ?? [])
  const known = cards.filter(({ result }) => result.actual !== null)
  const planned = known.some(({ result }) => result.planRatio !== null)
  if (known.length === 0) return <>{t('nothing')}</>
  return (
    <>
      {known.map((card, at) => (
        <Fragment key={card.code}>
          {at > 0 ? ', ' : ''}
          <Clause card={card} first={at === 0} view={view} print={print} />
          {planned || at === known.length - 1 ? (
            <>
              {' '}
              (<OfPlan card={card} view={view} print={print} />)
            </>
          ) : null}
        </Fragment>
      ))}
      .
    </>
  )
}

type ClauseProps = { card: IndicatorCard; view: UnitResults; print: Print }

function Clause({ card, first, view, print }: ClauseProps & { first: boolean }) {
  const t = useTranslations('dashboard.sentence')
  const key = card.code === 'CDCS_MOI' ? 'founded' : first ? 'admitted_first' : 'admitted'
  const count = actualText(card.kind, card.result.actual, print)
  return t.rich(key, { count, figure: (text) => <Figure {...{ card, view, text }} /> })
}

function OfPlan({ card, view, print }: ClauseProps) {
  const t = useTranslations('dashboard.sentence')
  if (card.result.planRatio === null) return t('no_plan')
  const percent = planPercentText(card.result.planRatio, print)
  return t.rich('of_plan', { percent, figure: (text) => <Figure {...{ card, view, text }} /> })
}

function Figure({ card, view, text }: { card: IndicatorCard; view: UnitResults; text: ReactNode }) {
  const href = explainHref(
    { federation: view.federation, unit: view.unit.code },
    { indicator: card.code, span: view.period.span },
  )
  // In a sentence the digits stand as in words; even digits belong to columns.
  return <FigureLink href={href}>{text}</FigureLink>
}

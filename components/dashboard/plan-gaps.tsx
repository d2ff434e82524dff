import { useLocale, useTranslations } from 'next-intl'
import { targetText } from '@/components/dashboard/figure-text'
import type { UnitResults } from '@/lib/reports/views'

/** Which part of the unit's own targets it passed on to the units below. Said where they do not add up. */
export function PlanGaps({ view }: { view: UnitResults }) {
  const t = useTranslations('dashboard.gap')
  const locale = useLocale()
  const print = { locale, decimals: view.decimals }
  const lines = view.headline.flatMap(({ code, kind, name, gap }) => {
    if (gap === null || gap.gap === 0) return []
    const texts = {
      name,
      own: targetText(kind, gap.own, print),
      assigned: targetText(kind, gap.assigned, print),
      gap: targetText(kind, Math.abs(gap.gap), print),
    }
    return [{ code, text: gap.gap > 0 ? t('left', texts) : t('over', texts) }]
  })
  if (lines.length === 0) return null
  return (
    <ul className="text-ink-soft text-sm tabular-nums" aria-label={t('title')}>
      {lines.map(({ code, text }) => (
        <li key={code}>{text}</li>
      ))}
    </ul>
  )
}

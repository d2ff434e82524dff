import { useLocale, useTranslations } from 'next-intl'
import { actualText, planPercentText, targetText } from '@/components/dashboard/figure-text'
import type { BehindTarget } from '@/lib/committee/rules/behind-pace'
import type { WeakReason } from '@/lib/committee/rules/weak-union'
import { formatDate } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import type { Month } from '@/lib/periods/rules/month'

/** Why a union is weak, with its figures and since when. */
export function ReasonText({ reason }: { reason: WeakReason }) {
  const t = useTranslations('committee.weak.reason')
  const locale = useLocale()
  const since = (month: Month | null) => (month === null ? 'unknown' : monthLabel(month, locale))
  switch (reason.kind) {
    case 'no_members':
      return t('no_members', { since: since(reason.since) })
    case 'few_members':
      return t('few_members', {
        ...{ members: reason.members, least: reason.least },
        since: since(reason.since),
      })
    case 'silent':
      return t('silent', { months: reason.months, since: since(reason.since) })
    case 'agreement_lapsed':
      return t('agreement_lapsed', { number: reason.number ?? 'none', day: formatDate(reason.on) })
    case 'agreement_none':
      return t('agreement_none', { since: since(reason.since) })
    case 'behind':
      return (
        <ul className="flex flex-col gap-0.5">
          {reason.targets.map((target) => (
            <li key={target.indicator + target.planTitle}>
              <BehindText target={target} />
            </li>
          ))}
        </ul>
      )
  }
}

function BehindText({ target }: { target: BehindTarget }) {
  const t = useTranslations('committee.weak.reason')
  const print = { locale: useLocale(), decimals: 0 } as const
  return t('behind', {
    indicator: target.indicatorName,
    done: actualText(target.kind, target.actual, print),
    target: targetText(target.kind, target.target, print),
    percent: planPercentText(target.planRatio, print),
    pace: planPercentText(target.pace, print),
  })
}

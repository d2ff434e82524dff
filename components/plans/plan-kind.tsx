import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { monthNumber, yearOf } from '@/lib/periods/rules/month'
import type { PlanView } from '@/lib/plans/views'

type PlanKindProps = {
  plan: Pick<PlanView, 'kind' | 'from' | 'through'>
  tone?: 'primary' | 'neutral'
}

/** What kind of programme it is, and of when: a year, a term, a milestone, or a campaign of some months. */
export function PlanKindBadge({ plan: { kind, from, through }, tone = 'neutral' }: PlanKindProps) {
  const t = useTranslations('plans.kind')
  const when =
    kind === 'term'
      ? `${yearOf(from)}–${yearOf(through)}`
      : kind === 'campaign'
        ? campaignMonths(from, through)
        : String(yearOf(through))
  return (
    <Badge tone={tone}>
      {t(kind)} {when}
    </Badge>
  )
}

/** 5/2024, 5–7/2024, 11/2024–1/2025. */
function campaignMonths(from: number, through: number): string {
  const end = `${monthNumber(through)}/${yearOf(through)}`
  if (from === through) return end
  return yearOf(from) === yearOf(through)
    ? `${monthNumber(from)}–${end}`
    : `${monthNumber(from)}/${yearOf(from)}–${end}`
}

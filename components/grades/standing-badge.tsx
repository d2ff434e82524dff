import { CircleCheck, CircleDashed, CornerUpLeft, Gavel, Minus, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ShownStanding } from '@/components/grades/standing-of'
import { Badge, type BadgeTone } from '@/components/ui/badge'

const icon = 'size-3.5'
const looks: Record<ShownStanding, { tone: BadgeTone; icon: ReactNode }> = {
  waiting: { tone: 'neutral', icon: <CircleDashed aria-hidden className={icon} /> },
  returned: { tone: 'danger', icon: <CornerUpLeft aria-hidden className={icon} /> },
  self_graded: { tone: 'primary', icon: <Send aria-hidden className={icon} /> },
  verified: { tone: 'warning', icon: <Gavel aria-hidden className={icon} /> },
  decided: { tone: 'success', icon: <CircleCheck aria-hidden className={icon} /> },
  not_graded: { tone: 'neutral', icon: <Minus aria-hidden className={icon} /> },
}

/** Where a union stands in the round: colour, mark and word. */
export function GradeStandingBadge({ standing }: { standing: ShownStanding }) {
  const t = useTranslations('grades.standing')
  return (
    <Badge tone={looks[standing].tone} icon={looks[standing].icon}>
      {t(standing)}
    </Badge>
  )
}

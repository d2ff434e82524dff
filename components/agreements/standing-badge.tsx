import { CircleCheck, CircleDashed, CircleSlash, Clock, OctagonX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { AgreementStanding } from '@/lib/agreements/rules/agreement'

const icon = 'size-3.5'
const looks: Record<AgreementStanding, { tone: BadgeTone; icon: ReactNode }> = {
  not_begun: { tone: 'neutral', icon: <CircleDashed aria-hidden className={icon} /> },
  in_force: { tone: 'success', icon: <CircleCheck aria-hidden className={icon} /> },
  lapsing: { tone: 'warning', icon: <Clock aria-hidden className={icon} /> },
  lapsed: { tone: 'danger', icon: <OctagonX aria-hidden className={icon} /> },
  ended: { tone: 'neutral', icon: <CircleSlash aria-hidden className={icon} /> },
}

/** Whether an agreement holds: colour, mark and word. */
export function StandingBadge({ standing }: { standing: AgreementStanding }) {
  const t = useTranslations('agreements.standing')
  return (
    <Badge tone={looks[standing].tone} icon={looks[standing].icon}>
      {t(standing)}
    </Badge>
  )
}

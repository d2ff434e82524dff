import { CircleCheck, CircleDashed, CornerUpLeft, Lock, PencilLine, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge, type BadgeTone } from '@/components/ui/badge'

export type ShownState = 'draft' | 'submitted' | 'returned' | 'approved' | 'correcting' | 'locked'

const icon = 'size-3.5'
const looks: Record<ShownState, { tone: BadgeTone; icon: ReactNode }> = {
  draft: { tone: 'neutral', icon: <CircleDashed aria-hidden className={icon} /> },
  submitted: { tone: 'primary', icon: <Send aria-hidden className={icon} /> },
  returned: { tone: 'danger', icon: <CornerUpLeft aria-hidden className={icon} /> },
  approved: { tone: 'success', icon: <CircleCheck aria-hidden className={icon} /> },
  correcting: { tone: 'warning', icon: <PencilLine aria-hidden className={icon} /> },
  locked: { tone: 'neutral', icon: <Lock aria-hidden className={icon} /> },
}

/** Where a month stands on its way: colour, mark and word. */
export function StateBadge({ state }: { state: ShownState }) {
  const t = useTranslations('common.state')
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(state)}
    </Badge>
  )
}

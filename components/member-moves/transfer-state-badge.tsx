import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { TransferState } from '@/lib/members/rules/transfer-state'

const tones: Readonly<Record<TransferState, BadgeTone>> = {
  offered: 'warning',
  accepted: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
}

export function TransferStateBadge({ state }: { state: TransferState }) {
  const t = useTranslations('moves.transfers')
  return <Badge tone={tones[state]}>{t(`state_${state}`)}</Badge>
}

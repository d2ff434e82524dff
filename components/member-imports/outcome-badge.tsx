import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ImportOutcome } from '@/lib/members/imports/schemas'

const tones: Partial<Record<ImportOutcome, BadgeTone>> = {
  new: 'success',
  changed: 'primary',
  duplicate: 'warning',
  wrong: 'danger',
}

export function OutcomeBadge({ outcome }: { outcome: ImportOutcome }) {
  const t = useTranslations('imports.outcome')
  return <Badge tone={tones[outcome] ?? 'neutral'}>{t(outcome)}</Badge>
}

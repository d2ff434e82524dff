import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { CorrectionStatus } from '@/lib/figures/report-views'

const tones: Record<CorrectionStatus, BadgeTone> = {
  requested: 'danger',
  running: 'warning',
  over: 'neutral',
}

/** How a correction of the report stands, beside the report's own state. */
export function CorrectionBadge({ status }: { status: CorrectionStatus }) {
  const t = useTranslations('reports.correction')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}

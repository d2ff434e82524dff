import { Ban, FileCheck2, PencilLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ReportState } from '@/lib/written-reports/rules/report-content'

const looks: Record<ReportState, { tone: BadgeTone; icon: ReactNode }> = {
  draft: { tone: 'neutral', icon: <PencilLine aria-hidden className="size-3.5" /> },
  issued: { tone: 'success', icon: <FileCheck2 aria-hidden className="size-3.5" /> },
  void: { tone: 'danger', icon: <Ban aria-hidden className="size-3.5" /> },
}

/** Whether a report is being written, stands, or was taken back: colour, mark and word. */
export function ReportStateBadge({ state }: { state: ReportState }) {
  const t = useTranslations('written_reports.state')
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(state)}
    </Badge>
  )
}

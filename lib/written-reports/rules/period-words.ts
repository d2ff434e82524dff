import { monthLabel, spanLabel } from '@/lib/format/month-label'
import type { ReportFacts } from '@/lib/written-reports/rules/report-facts'

/** The months of a report inside a sentence: `6 tháng đầu năm 2024`, `đợt cao điểm “Tháng Công nhân năm 2024”`. */
export function periodWords({
  kind,
  span,
  campaign,
}: Pick<ReportFacts, 'kind' | 'span' | 'campaign'>): string {
  if (kind === 'campaign')
    return campaign === null ? monthLabel(span.through, 'vi') : `đợt cao điểm “${campaign}”`
  return spanLabel(kind, span, 'vi')
}

/** `hết tháng 6/2024` */
export function untilWords({ span }: Pick<ReportFacts, 'span'>): string {
  return `hết ${monthLabel(span.through, 'vi')}`
}

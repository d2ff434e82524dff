import { defineMadeFileRoute } from '@/lib/core/define-route'
import { getWrittenReport } from '@/lib/written-reports/get-written-report'
import { reportFile } from '@/lib/written-reports/report-file'

export const GET = defineMadeFileRoute('written_report.docx', getWrittenReport, (report) =>
  reportFile(report, 'docx'),
)

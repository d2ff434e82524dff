import 'server-only'
import type { FileToSend } from '@/lib/core/file-to-send'
import { documentFile, type DocumentFormat } from '@/lib/documents/document-file'
import { monthParam } from '@/lib/periods/rules/month'
import type { WrittenReportView } from './views'

/** The document of a report as a file named after its unit, its months and its revision. */
export function reportFile(
  { unit, span, document, issue, revision }: WrittenReportView,
  format: DocumentFormat,
): FileToSend {
  const months = span.from === span.through ? [span.through] : [span.from, span.through]
  const stands = issue === null ? `du-thao-${revision}` : `ban-${issue.revision}`
  return documentFile(document, format, ['bao-cao', unit.code, ...months.map(monthParam), stands].join('_'))
}

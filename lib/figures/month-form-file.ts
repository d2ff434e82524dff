import 'server-only'
import type { FileToSend } from '@/lib/core/file-to-send'
import { documentFile } from '@/lib/documents/document-file'
import { monthParam } from '@/lib/periods/rules/month'
import { composeMonthForm } from './compose-month-form'
import type { MonthFormView } from './form-views'

/** A month's form as a file to print. */
export function monthFormFile(view: MonthFormView): FileToSend {
  const name = `${view.blank ? 'Biểu trống' : 'Biểu số liệu'} ${monthParam(view.month)} ${view.unit.code}`
  return documentFile(composeMonthForm(view), view.format, name)
}

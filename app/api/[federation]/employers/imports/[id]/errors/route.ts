import { defineMadeFileRoute } from '@/lib/core/define-route'
import { findingTexts } from '@/lib/employers/imports/finding-texts'
import { getImportErrors } from '@/lib/employers/imports/get-import-errors'
import { errorsWorkbook } from '@/lib/members/imports/errors-workbook'

/** The rows that did not go in, to be corrected and imported again. */
export const GET = defineMadeFileRoute('employer.import_errors', getImportErrors, async (found) =>
  errorsWorkbook(found, await findingTexts()),
)

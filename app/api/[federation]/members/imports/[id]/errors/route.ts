import { defineMadeFileRoute } from '@/lib/core/define-route'
import { errorsWorkbook } from '@/lib/members/imports/errors-workbook'
import { findingTexts } from '@/lib/members/imports/finding-texts'
import { getImportErrors } from '@/lib/members/imports/get-import-errors'

/** The rows that did not go in, to be corrected and imported again. */
export const GET = defineMadeFileRoute('member.import_errors', getImportErrors, async (found) =>
  errorsWorkbook(found, await findingTexts()),
)

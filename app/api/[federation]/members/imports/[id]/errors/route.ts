import { defineFileRoute } from '@/lib/core/define-route'
import { errorsWorkbook } from '@/lib/members/imports/errors-workbook'
import { findingTexts } from '@/lib/members/imports/finding-texts'
import { getImportErrors } from '@/lib/members/imports/get-import-errors'

/** The rows that did not go in, to be corrected and imported again. */
export const GET = defineFileRoute('member.import_errors', async (asked) =>
  errorsWorkbook(await getImportErrors(asked), await findingTexts()),
)

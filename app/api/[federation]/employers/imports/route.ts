import { defineUploadRoute } from '@/lib/core/define-route'
import { startImport } from '@/lib/employers/imports/start-import'
import { largestImportFile } from '@/lib/members/imports/schemas'

export const POST = defineUploadRoute('employer.import_started', startImport, { largest: largestImportFile })

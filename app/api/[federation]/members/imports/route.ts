import { defineUploadRoute } from '@/lib/core/define-route'
import { largestImportFile } from '@/lib/members/imports/schemas'
import { startImport } from '@/lib/members/imports/start-import'

export const POST = defineUploadRoute('member.import_started', startImport, { largest: largestImportFile })

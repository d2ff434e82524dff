import { defineQueryRoute } from '@/lib/core/define-route'
import { getImport } from '@/lib/employers/imports/get-import'

export const GET = defineQueryRoute('employer.import', getImport)

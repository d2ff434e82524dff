import { defineQueryRoute } from '@/lib/core/define-route'
import { getImport } from '@/lib/members/imports/get-import'

export const GET = defineQueryRoute('member.import', getImport)

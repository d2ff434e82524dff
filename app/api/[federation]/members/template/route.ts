import { defineFileRoute } from '@/lib/core/define-route'
import { getTemplate } from '@/lib/members/export/get-template'

export const GET = defineFileRoute('members.template', getTemplate)

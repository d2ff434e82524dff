import { defineCommandRoute, defineFileRoute } from '@/lib/core/define-route'
import { downloadExport } from '@/lib/members/export/download-export'
import { exportMembers } from '@/lib/members/export/export-members'

export const POST = defineCommandRoute('member.exported', exportMembers)
export const GET = defineFileRoute('member.export_fetched', downloadExport)

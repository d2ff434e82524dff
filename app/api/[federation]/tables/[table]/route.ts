import { defineFileRoute } from '@/lib/core/define-route'
import { exportTable } from '@/lib/reports/tables/export-table'

export const GET = defineFileRoute('table.export', exportTable)

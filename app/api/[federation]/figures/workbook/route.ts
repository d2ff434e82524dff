import { defineFileRoute, defineUploadRoute } from '@/lib/core/define-route'
import { checkWorkbook } from '@/lib/figures/workbook/check-workbook'
import { getWorkbook } from '@/lib/figures/workbook/get-workbook'
import { largestWorkbook } from '@/lib/figures/workbook/schemas'

export const GET = defineFileRoute('figures.workbook', getWorkbook)
export const POST = defineUploadRoute('figures.workbook_checked', checkWorkbook, { largest: largestWorkbook })

import { defineFileRoute, defineUploadRoute } from '@/lib/core/define-route'
import { checkWorkbook } from '@/lib/figures/workbook/check-workbook'
import { fetchWorkbook } from '@/lib/figures/workbook/fetch-workbook'
import { largestWorkbook } from '@/lib/figures/workbook/schemas'

export const GET = defineFileRoute('figures.workbook', fetchWorkbook)
export const POST = defineUploadRoute('figures.workbook_checked', checkWorkbook, { largest: largestWorkbook })

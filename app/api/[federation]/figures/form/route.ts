import { defineMadeFileRoute } from '@/lib/core/define-route'
import { getMonthForm } from '@/lib/figures/get-month-form'
import { monthFormFile } from '@/lib/figures/month-form-file'

export const GET = defineMadeFileRoute('figures.form', getMonthForm, monthFormFile)

import { defineQueryRoute } from '@/lib/core/define-route'
import { getRecordFigures } from '@/lib/figures/get-record-figures'

export const GET = defineQueryRoute('figures.records', getRecordFigures)

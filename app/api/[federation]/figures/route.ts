import { defineCommandRoute } from '@/lib/core/define-route'
import { recordFigures } from '@/lib/figures/record-figures'

export const POST = defineCommandRoute('figures.record', recordFigures)

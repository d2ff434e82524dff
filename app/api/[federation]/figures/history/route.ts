import { defineQueryRoute } from '@/lib/core/define-route'
import { getGridHistory } from '@/lib/figures/get-grid-history'

export const GET = defineQueryRoute('figures.history', getGridHistory)

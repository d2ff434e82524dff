import { defineQueryRoute } from '@/lib/core/define-route'
import { getRosterFigures } from '@/lib/figures/get-roster-figures'

export const GET = defineQueryRoute('figures.roster', getRosterFigures)

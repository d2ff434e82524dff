import { defineQueryRoute } from '@/lib/core/define-route'
import { searchUnits } from '@/lib/units/search-units'

export const GET = defineQueryRoute('units.search', searchUnits)

import { unitsOperation } from '@/lib/api/operations/units'
import { defineApiRoute } from '@/lib/core/define-api-route'

export const GET = defineApiRoute(unitsOperation)

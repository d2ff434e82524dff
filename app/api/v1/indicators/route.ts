import { indicatorsOperation } from '@/lib/api/operations/indicators'
import { defineApiRoute } from '@/lib/core/define-api-route'

export const GET = defineApiRoute(indicatorsOperation)

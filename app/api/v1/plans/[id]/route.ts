import { planOperation } from '@/lib/api/operations/plans'
import { defineApiRoute } from '@/lib/core/define-api-route'

export const GET = defineApiRoute(planOperation)

import { progressOperation } from '@/lib/api/operations/progress'
import { defineApiRoute } from '@/lib/core/define-api-route'

export const GET = defineApiRoute(progressOperation)

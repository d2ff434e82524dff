import { callerOperation } from '@/lib/api/operations/caller'
import { defineApiRoute } from '@/lib/core/define-api-route'

export const GET = defineApiRoute(callerOperation)

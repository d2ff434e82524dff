import { progressOperation } from '@/lib/api/operations/progress'
import { refuseMethod } from '@/lib/api/refuse-method'
import { defineApiRoute } from '@/lib/core/define-api-route'

export const GET = defineApiRoute(progressOperation)

export const POST = refuseMethod('GET')
export const PUT = refuseMethod('GET')
export const PATCH = refuseMethod('GET')
export const DELETE = refuseMethod('GET')

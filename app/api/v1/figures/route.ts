import { figuresOperation, saveFiguresOperation } from '@/lib/api/operations/figures'
import { refuseMethod } from '@/lib/api/refuse-method'
import { defineApiRoute } from '@/lib/core/define-api-route'

export const GET = defineApiRoute(figuresOperation)
export const PUT = defineApiRoute(saveFiguresOperation)

export const POST = refuseMethod('GET', 'PUT')
export const PATCH = refuseMethod('GET', 'PUT')
export const DELETE = refuseMethod('GET', 'PUT')

import { figuresOperation, saveFiguresOperation } from '@/lib/api/operations/figures'
import { defineApiRoute } from '@/lib/core/define-api-route'

export const GET = defineApiRoute(figuresOperation)
export const PUT = defineApiRoute(saveFiguresOperation)

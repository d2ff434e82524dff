import { nationalProgressOperation } from '@/lib/api/operations/national'
import { defineApiRoute } from '@/lib/core/define-api-route'

export const GET = defineApiRoute(nationalProgressOperation)

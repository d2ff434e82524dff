import { membersOperation } from '@/lib/api/operations/members'
import { defineApiRoute } from '@/lib/core/define-api-route'

export const GET = defineApiRoute(membersOperation)

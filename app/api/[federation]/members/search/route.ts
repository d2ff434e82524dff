import { defineQueryRoute } from '@/lib/core/define-route'
import { searchMembers } from '@/lib/members/search-members'

export const GET = defineQueryRoute('members.search', searchMembers)

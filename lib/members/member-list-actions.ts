'use server'

import { defineAction } from '@/lib/core/define-action'
import { assignSubUnitToMembers } from './assign-sub-unit-to-members'
import { removeMemberFilter } from './remove-member-filter'
import { saveMemberFilter } from './save-member-filter'
import { searchMembers } from './search-members'

export const searchMembersAction = defineAction('members.search', searchMembers)
export const saveMemberFilterAction = defineAction('member_filter.save', saveMemberFilter)
export const removeMemberFilterAction = defineAction('member_filter.remove', removeMemberFilter)
export const assignSubUnitToMembersAction = defineAction('members.sub_unit', assignSubUnitToMembers)

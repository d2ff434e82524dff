'use server'

import { defineAction } from '@/lib/core/define-action'
import { keepApart } from './keep-apart'
import { mergeMembers } from './merge-members'
import { refreshDuplicates } from './refresh-duplicates'
import { unmergeMembers } from './unmerge-members'

export const refreshDuplicatesAction = defineAction('duplicates.refresh', refreshDuplicates)
export const mergeMembersAction = defineAction('duplicates.merge', mergeMembers)
export const unmergeMembersAction = defineAction('duplicates.unmerge', unmergeMembers)
export const keepApartAction = defineAction('duplicates.keep_apart', keepApart)

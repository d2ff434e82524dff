'use server'

import { defineAction } from '@/lib/core/define-action'
import { disableUser } from './disable-user'
import { enableUser } from './enable-user'
import { endAssignment } from './end-assignment'

export const disableUserAction = defineAction('user.disable', disableUser)
export const enableUserAction = defineAction('user.enable', enableUser)
export const endAssignmentAction = defineAction('assignment.end', endAssignment)

'use server'

import { defineAction } from '@/lib/core/define-action'
import { editActivity } from './edit-activity'
import { recordActivity } from './record-activity'
import { voidActivity } from './void-activity'

export const recordActivityAction = defineAction('activities.record', recordActivity)
export const editActivityAction = defineAction('activities.edit', editActivity)
export const voidActivityAction = defineAction('activities.void', voidActivity)

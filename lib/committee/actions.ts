'use server'

import { defineAction } from '@/lib/core/define-action'
import { assignResponsibility } from './assign-responsibility'
import { editVisit } from './edit-visit'
import { endResponsibility } from './end-responsibility'
import { finishFollowUp } from './finish-follow-up'
import { recordVisit } from './record-visit'
import { voidResponsibility } from './void-responsibility'
import { voidVisit } from './void-visit'

export const assignResponsibilityAction = defineAction('responsibility.assign', assignResponsibility)
export const endResponsibilityAction = defineAction('responsibility.end', endResponsibility)
export const voidResponsibilityAction = defineAction('responsibility.void', voidResponsibility)
export const recordVisitAction = defineAction('visit.record', recordVisit)
export const editVisitAction = defineAction('visit.edit', editVisit)
export const finishFollowUpAction = defineAction('visit.finish_follow_up', finishFollowUp)
export const voidVisitAction = defineAction('visit.void', voidVisit)

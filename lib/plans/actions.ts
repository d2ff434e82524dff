'use server'

import { defineAction } from '@/lib/core/define-action'
import { createPlan } from './create-plan'
import { decidePlan } from './decide-plan'
import { discardDraft } from './discard-draft'
import { proposeTargets } from './propose-targets'
import { recordTargets } from './record-targets'
import { renamePlan } from './rename-plan'
import { setPhasing } from './set-phasing'
import { voidPlan } from './void-plan'

export const createPlanAction = defineAction('plan.create', createPlan)
export const renamePlanAction = defineAction('plan.rename', renamePlan)
export const voidPlanAction = defineAction('plan.void', voidPlan)
export const recordTargetsAction = defineAction('plan.record_targets', recordTargets)
export const proposeTargetsAction = defineAction('plan.propose_targets', proposeTargets)
export const setPhasingAction = defineAction('plan.set_phasing', setPhasing)
export const decidePlanAction = defineAction('plan.decide', decidePlan)
export const discardDraftAction = defineAction('plan.discard_draft', discardDraft)

'use server'

import { defineAction } from '@/lib/core/define-action'
import { moveCase } from './move-case'
import { planNextStep } from './plan-next-step'
import { recogniseUnion } from './recognise-union'
import { recordCounts } from './record-counts'
import { startCases } from './start-cases'

export const startCasesAction = defineAction('founding.start', startCases)
export const moveCaseAction = defineAction('founding.move', moveCase)
export const recordCountsAction = defineAction('founding.count', recordCounts)
export const planNextStepAction = defineAction('founding.plan', planNextStep)
export const recogniseUnionAction = defineAction('founding.recognise', recogniseUnion)

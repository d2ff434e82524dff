'use server'

import { defineAction } from '@/lib/core/define-action'
import { lockPeriod } from './lock-period'

export const lockPeriodAction = defineAction('periods.lock', lockPeriod)

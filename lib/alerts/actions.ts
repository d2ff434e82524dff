'use server'

import { defineAction } from '@/lib/core/define-action'
import { markAlert } from './mark-alert'

export const markAlertAction = defineAction('alert.mark', markAlert)

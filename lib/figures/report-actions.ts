'use server'

import { defineAction } from '@/lib/core/define-action'
import { approveReports } from './approve-reports'
import { decideCorrection } from './decide-correction'
import { requestCorrection } from './request-correction'
import { returnReport } from './return-report'
import { submitReports } from './submit-reports'

export const submitReportsAction = defineAction('reports.submit', submitReports)
export const returnReportAction = defineAction('reports.return', returnReport)
export const approveReportsAction = defineAction('reports.approve', approveReports)
export const requestCorrectionAction = defineAction('corrections.request', requestCorrection)
export const decideCorrectionAction = defineAction('corrections.decide', decideCorrection)

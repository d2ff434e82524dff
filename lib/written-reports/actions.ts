'use server'

import { defineAction } from '@/lib/core/define-action'
import { createWrittenReport } from './create-written-report'
import { issueWrittenReport } from './issue-written-report'
import { reviseWrittenReport } from './revise-written-report'
import { saveWrittenReport } from './save-written-report'
import { voidWrittenReport } from './void-written-report'

export const createWrittenReportAction = defineAction('written_reports.create', createWrittenReport)
export const saveWrittenReportAction = defineAction('written_reports.save', saveWrittenReport)
export const issueWrittenReportAction = defineAction('written_reports.issue', issueWrittenReport)
export const reviseWrittenReportAction = defineAction('written_reports.revise', reviseWrittenReport)
export const voidWrittenReportAction = defineAction('written_reports.void', voidWrittenReport)

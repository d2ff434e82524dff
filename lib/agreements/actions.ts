'use server'

import { defineAction } from '@/lib/core/define-action'
import { editAgreement } from './edit-agreement'
import { endAgreement } from './end-agreement'
import { gradeAgreement } from './grade-agreement'
import { recordAgreement } from './record-agreement'
import { removeAgreementFile } from './remove-agreement-file'
import { renewAgreement } from './renew-agreement'
import { voidAgreement } from './void-agreement'

export const recordAgreementAction = defineAction('agreement.record', recordAgreement)
export const renewAgreementAction = defineAction('agreement.renew', renewAgreement)
export const editAgreementAction = defineAction('agreement.edit', editAgreement)
export const gradeAgreementAction = defineAction('agreement.grade', gradeAgreement)
export const endAgreementAction = defineAction('agreement.end', endAgreement)
export const voidAgreementAction = defineAction('agreement.void', voidAgreement)
export const removeAgreementFileAction = defineAction('agreement.remove_file', removeAgreementFile)

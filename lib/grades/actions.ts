'use server'

import { defineAction } from '@/lib/core/define-action'
import { decideGrades } from './decide-grades'
import { reopenGrade } from './reopen-grade'
import { returnGrade } from './return-grade'
import { selfGrade } from './self-grade'
import { verifyGrades } from './verify-grades'

export const selfGradeAction = defineAction('grade.self', selfGrade)
export const verifyGradesAction = defineAction('grades.verify', verifyGrades)
export const returnGradeAction = defineAction('grade.return', returnGrade)
export const decideGradesAction = defineAction('grades.decide', decideGrades)
export const reopenGradeAction = defineAction('grade.reopen', reopenGrade)

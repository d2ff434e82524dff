import { standingAfter } from '@/lib/grades/rules/grade'
import type { GradeRights, GradeRowView } from '@/lib/grades/views'

type Standing = Pick<GradeRowView, 'due' | 'state' | 'returned'>

/** Marked are those that wait for somebody here: to be verified, or to be decided. */
export function isChoosable(may: GradeRights, row: Standing): boolean {
  return mayVerifyNow(may, row) || mayDecideNow(may, row)
}

/** Self-graded and waiting; one that is verified already can be changed in its line, not by the many. */
export function mayVerifyNow(may: GradeRights, row: Standing): boolean {
  return may.verify && row.state === 'self_graded' && !row.returned
}

export function mayDecideNow(may: GradeRights, row: Standing): boolean {
  return may.decide && row.state === 'verified'
}

/** Whether a cell of a line can be said or said again. */
export function maySay(may: GradeRights, row: Standing, column: 'self' | 'verified'): boolean {
  return column === 'self'
    ? may.propose && row.due && standingAfter('self_grade', row) !== null
    : may.verify && standingAfter('verify', row) !== null
}
